package vn.phusong.planner.pipeline.sample.land;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.phusong.planner.pipeline.sample.facts.CensusCommune;

/** How many of the province's hamlets lie in each commune: mostly by people, a little by area. */
final class HamletCounts {

    private static final int LEAST = 3;
    private static final double PEOPLE_PER_HAMLET = 680;
    private static final double KM2_PER_HAMLET = 9;

    private HamletCounts() {}

    /** Number of hamlets by code of the commune of edition 2024-11; they add up to {@code total}. */
    static Map<String, Integer> byCommune(List<CensusCommune> census, int total) {
        Map<String, Double> weights = areas_km2(census);
        weights.replaceAll((code, area_km2) -> area_km2 / KM2_PER_HAMLET);
        census.forEach(c -> weights.merge(c.commune2024(), c.population() / PEOPLE_PER_HAMLET, Double::sum));
        double[] shares = weights.values().stream().mapToDouble(w -> w).toArray();
        int[] counts = Apportionment.split(total, shares, LEAST);
        Map<String, Integer> byCommune = new TreeMap<>();
        int i = 0;
        for (String code : weights.keySet()) {
            byCommune.put(code, counts[i++]);
        }
        return byCommune;
    }

    static Map<String, Double> areas_km2(List<CensusCommune> census) {
        Map<String, Double> areas = new TreeMap<>();
        census.forEach(c -> areas.merge(c.commune2024(), c.area_km2(), Double::sum));
        return areas;
    }
}
