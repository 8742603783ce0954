package vn.phusong.planner.pipeline.sample.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.phusong.planner.pipeline.sample.facts.Commune;

/** Which communes of one edition became which of the next; measured on the pack's own polygons. */
final class Successors {

    private Successors() {}

    /**
     * One row per commune and heir. Every commune of 2024-11 went into one commune of 2025-07 as a
     * whole, so the shares are 1 unless the facts come to hold a split one.
     */
    static String csv(AdminUnits from, AdminUnits to, List<Commune> facts) {
        Map<String, AdminUnits.Unit> heirs =
                to.communes().stream().collect(Collectors.toMap(AdminUnits.Unit::code, unit -> unit));
        Map<String, String> heirOf = facts.stream()
                .collect(Collectors.toMap(Commune::code, Commune::successor, (a, b) -> a, TreeMap::new));
        CsvText text = new CsvText(
                "edition_from", "code_from", "edition_to", "code_to", "area_share", "population_share");
        for (AdminUnits.Unit unit : from.communes()) {
            AdminUnits.Unit heir = heirs.get(heirOf.get(unit.code()));
            double areaShare = unit.shape().intersection(heir.shape()).getArea() / unit.shape().getArea();
            double populationShare = Math.min(1, areaShare);
            text.row(
                    from.edition(), unit.code(), to.edition(), heir.code(), Decimals.fixed(areaShare, 5),
                    Decimals.fixed(populationShare, 5));
        }
        return text.toString();
    }
}
