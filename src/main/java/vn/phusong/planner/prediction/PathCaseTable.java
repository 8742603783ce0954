package vn.phusong.planner.prediction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.radio.propagation.Polarization;

/**
 * Table of path-loss cases: a header line, then a row per case. Columns may stand in any order and others
 * may stand between them:
 *
 * <ul>
 *   <li>{@code id}: names the case and its profile
 *   <li>{@code f_GHz}, {@code p_pct}, {@code pL_pct}: frequency, percentages of time and of locations
 *   <li>{@code htg_m}, {@code hrg_m}: antennas above ground; {@code pol}: H or V
 *   <li>{@code dN}, {@code N0}: refractivity; {@code lat_t}, {@code lon_t}, {@code lat_r}, {@code lon_r}
 *   <li>{@code step_m}: distance between the points of the profile
 *   <li>{@code n_points}, may be missing: number of points, checked against the profile
 *   <li>{@code clutter}, may be missing: kind of clutter the case was made with; 0 is none, and then the
 *       profile's clutter heights do not count
 * </ul>
 */
final class PathCaseTable {

    private static final List<String> REQUIRED = List.of(
            "id", "f_GHz", "p_pct", "pL_pct", "htg_m", "hrg_m", "pol", "dN", "N0", "lat_t", "lon_t", "lat_r", "lon_r",
            "step_m");

    private PathCaseTable() {}

    /**
     * The cases in the order of the file.
     *
     * @throws CommandFailure in one sentence, if the file or a value in it cannot be used
     */
    static List<PathCase> read(Path file) {
        List<PathTableRow> rows = PathTableReader.read(file);
        if (rows.isEmpty()) {
            throw CommandFailure.badInput(file + " is empty; its first row must name the columns.");
        }
        Map<String, Integer> columns = columns(rows.get(0));
        List<PathCase> cases = new ArrayList<>();
        for (PathTableRow row : rows.subList(1, rows.size())) {
            cases.add(pathCase(new PathTableRow(row.file(), row.line(), columns, row.cells())));
        }
        return cases;
    }

    private static Map<String, Integer> columns(PathTableRow header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cells().get(i);
            if (!name.isEmpty() && columns.put(name, i) != null) {
                throw header.wrong("column " + name, "the name stands twice", "name each column once");
            }
        }
        for (String column : REQUIRED) {
            if (!columns.containsKey(column)) {
                throw header.wrong(
                        "column " + column,
                        "the column is missing",
                        "add it (found: " + String.join(", ", columns.keySet()) + ")");
            }
        }
        return columns;
    }

    private static PathCase pathCase(PathTableRow row) {
        return new PathCase(
                row.text("id"),
                1000 * row.numberInside("f_GHz", 0, 1000),
                row.number("p_pct", 1, 50),
                row.number("pL_pct", 1, 99),
                row.numberInside("htg_m", 0, 10_000),
                row.numberInside("hrg_m", 0, 10_000),
                polarization(row),
                row.numberInside("dN", 0, 157),
                row.numberInside("N0", 200, 500),
                row.number("lat_t", -90, 90),
                row.number("lon_t", -180, 180),
                row.number("lat_r", -90, 90),
                row.number("lon_r", -180, 180),
                row.numberInside("step_m", 0, 1_000_000),
                usesClutter(row),
                row);
    }

    private static Polarization polarization(PathTableRow row) {
        String letter = row.text("pol");
        return switch (letter.toUpperCase(Locale.ROOT)) {
            case "H" -> Polarization.HORIZONTAL;
            case "V" -> Polarization.VERTICAL;
            default -> throw row.wrong(
                    "column pol", "\"" + letter + "\" is no polarisation", "write H (horizontal) or V (vertical)");
        };
    }

    private static boolean usesClutter(PathTableRow row) {
        return row.find("clutter").isEmpty() || row.number("clutter", 0, 1_000_000) != 0;
    }
}
