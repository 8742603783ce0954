package vn.phusong.planner.prediction;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.radio.terrain.PathProfile;
import vn.phusong.radio.terrain.RadioClimaticZone;

/**
 * Table of profiles: rows {@code id,h,…} with terrain heights in m and {@code id,R,…} with clutter heights
 * in m, at equal steps with the transmitter first. A profile may have a row {@code id,zone,…} with 1 (sea),
 * 3 (coastal land) or 4 (inland, which is taken without such a row). A header line may come first.
 */
final class PathProfileTable {

    private static final int FIRST_VALUE = 2;
    private static final List<String> KINDS = List.of("h", "R", "zone");

    private final String file;
    private final Map<String, Map<String, PathTableRow>> rowsById = new HashMap<>();

    private PathProfileTable(String file) {
        this.file = file;
    }

    /** @throws CommandFailure in one sentence, if the file cannot be used */
    static PathProfileTable read(Path file) {
        PathProfileTable table = new PathProfileTable(file.toString());
        List<PathTableRow> rows = PathTableReader.read(file);
        for (int i = 0; i < rows.size(); i++) {
            PathTableRow row = rows.get(i);
            String kind = row.cells().size() < FIRST_VALUE ? "" : row.cells().get(1);
            if (KINDS.contains(kind)) {
                table.add(row, kind);
            } else if (i > 0) {
                throw row.wrong("column 2", "\"" + kind + "\" is no kind of row", "write h, R or zone after the id");
            }
        }
        return table;
    }

    private void add(PathTableRow row, String kind) {
        String id = row.cells().get(0);
        PathTableRow other = rowsById.computeIfAbsent(id, key -> new HashMap<>()).put(kind, row);
        if (other != null) {
            throw row.wrong(
                    "column 1",
                    "profile \"" + id + "\" already has a row " + kind + " (row " + other.line() + ")",
                    "keep one of them");
        }
    }

    /** @throws CommandFailure in one sentence, if the case has no profile or a value in it cannot be used */
    PathProfile profile(PathCase pathCase) {
        Map<String, PathTableRow> rows = rowsById.getOrDefault(pathCase.id(), Map.of());
        PathTableRow ground = rows.get("h");
        if (ground == null) {
            throw pathCase.row().wrong(
                    "column id",
                    "\"" + pathCase.id() + "\" has no row h in " + file,
                    "add its profile there or take the case out");
        }
        double[] height_m = values(ground);
        checkSize(pathCase, ground, height_m.length);
        double[] distance_km = new double[height_m.length];
        for (int i = 0; i < distance_km.length; i++) {
            distance_km[i] = i * pathCase.step_m() / 1000;
        }
        double[] clutter_m = clutter(pathCase, rows.get("R"), ground, height_m.length);
        PathProfile profile = PathProfile.of(distance_km, height_m, clutter_m);
        PathTableRow zones = rows.get("zone");
        if (zones != null) {
            profile.useZones(zones(sameLength(zones, ground, height_m.length)));
        }
        return profile;
    }

    private void checkSize(PathCase pathCase, PathTableRow ground, int points) {
        if (points < 2) {
            throw ground.wrong("row h", "the profile has " + points + " points", "give at least 2");
        }
        if (pathCase.row().find("n_points").isPresent()
                && pathCase.row().number("n_points", 2, Integer.MAX_VALUE) != points) {
            throw pathCase.row().wrong(
                    "column n_points",
                    "the profile in " + file + ", row " + ground.line() + ", has " + points + " points",
                    "correct the number or the profile");
        }
    }

    /** Bare ground if the case uses no clutter, or says nothing of clutter and has no row R. */
    private double[] clutter(PathCase pathCase, @Nullable PathTableRow row, PathTableRow ground, int points) {
        if (!pathCase.usesClutter()) {
            return new double[points];
        }
        if (row != null) {
            double[] clutter_m = values(sameLength(row, ground, points));
            for (int i = 0; i < points; i++) {
                if (clutter_m[i] < 0) {
                    throw row.wrong(
                            "value " + (i + 1), "clutter cannot be " + clutter_m[i] + " m high", "give 0 or more");
                }
            }
            return clutter_m;
        }
        if (pathCase.row().find("clutter").isPresent()) {
            throw pathCase.row().wrong(
                    "column clutter",
                    "the case has clutter, but \"" + pathCase.id() + "\" has no row R in " + file,
                    "add the row or write 0");
        }
        return new double[points];
    }

    private static PathTableRow sameLength(PathTableRow row, PathTableRow ground, int points) {
        if (count(row) != points) {
            throw row.wrong(
                    "row " + row.cells().get(1),
                    count(row) + " values, but row h (row " + ground.line() + ") has " + points,
                    "give as many");
        }
        return row;
    }

    private static double[] values(PathTableRow row) {
        return IntStream.range(FIRST_VALUE, FIRST_VALUE + count(row)).mapToDouble(row::numberAt).toArray();
    }

    /** Spreadsheets pad short rows with empty cells: those at the end do not count. */
    private static int count(PathTableRow row) {
        int end = row.cells().size();
        while (end > FIRST_VALUE && row.cells().get(end - 1).isEmpty()) {
            end--;
        }
        return end - FIRST_VALUE;
    }

    private static RadioClimaticZone[] zones(PathTableRow row) {
        double[] codes = values(row);
        RadioClimaticZone[] zones = new RadioClimaticZone[codes.length];
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] != 1 && codes[i] != 3 && codes[i] != 4) {
                throw row.wrong(
                        "value " + (i + 1),
                        "there is no zone " + codes[i],
                        "write 1 (sea), 3 (coastal land) or 4 (inland)");
            }
            zones[i] = codes[i] == 1
                    ? RadioClimaticZone.SEA
                    : codes[i] == 3 ? RadioClimaticZone.COASTAL_LAND : RadioClimaticZone.INLAND;
        }
        return zones;
    }
}
