package vn.phusong.planner.pipeline.sample.land;

import java.util.Map;
import java.util.TreeMap;

/** How many of the province's hamlets lie in each commune: mostly by people, a little by area. */
final class HamletCounts {

    private static final int LEAST = 3;
    private static final double PEOPLE_PER_HAMLET = 680;
    private static final double KM2_PER_HAMLET = 9;

    private HamletCounts() {}

    /** Number of hamlets by commune code; they add up to {@code total}. */
    static Map<String, Integer> of(Map<String, Double> people, Map<String, Double> areas_km2, int total) {
        Map<String, Double> weights = new TreeMap<>(people);
        weights.replaceAll((code, count) -> count / PEOPLE_PER_HAMLET + areas_km2.get(code) / KM2_PER_HAMLET);
        int[] counts = Apportionment.split(total, weights.values().stream().mapToDouble(w -> w).toArray(), LEAST);
        Map<String, Integer> byCommune = new TreeMap<>();
        int i = 0;
        for (String code : weights.keySet()) {
            byCommune.put(code, counts[i++]);
        }
        return byCommune;
    }
}
