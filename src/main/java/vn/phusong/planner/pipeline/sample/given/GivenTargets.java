package vn.phusong.planner.pipeline.sample.given;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.RowReaders;
import vn.phusong.planner.pipeline.sample.facts.TargetPlace;

/** Reads 5G targets that were handed in as points. */
final class GivenTargets {

    private static final Set<String> KINDS = Set.of("DISTRICT_CENTRE", "INDUSTRIAL_PARK", "TOURIST_AREA", "STATE_OFFICE");
    private static final double LARGEST_HA = 20_000;

    private GivenTargets() {}

    static List<TargetPlace> read(Path file) {
        GivenTable table = GivenTable.read(file, RowReaders.csv());
        return table.rows().stream().map(row -> target(table, row)).toList();
    }

    private static TargetPlace target(GivenTable table, RawRow row) {
        String kind = table.text(row, "kind").toUpperCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            throw table.fault(row, "kind", kind, "one of " + KINDS.stream().sorted().toList());
        }
        OptionalDouble area_ha = row.values().containsKey("area_ha")
                ? OptionalDouble.of(table.number(row, "area_ha", 0.01, LARGEST_HA))
                : OptionalDouble.empty();
        return new TargetPlace(
                table.text(row, "id"), kind, table.text(row, "name"),
                table.number(row, "lon", -180, 180), table.number(row, "lat", -90, 90), area_ha,
                row.values().getOrDefault("status", ""),
                "position: " + row.values().getOrDefault("coord_method", "as handed in"));
    }
}
