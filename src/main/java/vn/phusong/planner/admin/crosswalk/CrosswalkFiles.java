package vn.phusong.planner.admin.crosswalk;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IssueMessages;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.RowReaders;
import vn.phusong.planner.ingest.reader.SourceFile;

/** Reads what a crosswalk is made of. Whatever is wrong ends the command with one sentence. */
final class CrosswalkFiles {
    private CrosswalkFiles() {}

    /** Areas of a GeoJSON file by a property, in the order of the file; invalid rings are mended. */
    static Map<String, Geometry> areas(Path file, String key) {
        Map<String, Geometry> areas = new LinkedHashMap<>();
        for (RawRow row : rows(RowReaders.geoJson(), file)) {
            String code = value(file, row, key);
            @Nullable Geometry geometry = row.geometry();
            if (!(geometry instanceof Polygonal)) {
                throw CommandFailure.badInput(file + ", feature " + row.number() + ": no polygon.");
            }
            Geometry valid = geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
            if (valid.isEmpty()) {
                throw CommandFailure.badInput(file + ", feature " + row.number() + ": the polygon has no area.");
            }
            if (areas.put(code, valid) != null) {
                throw CommandFailure.badInput(file + ", feature " + row.number() + ": " + key + " " + code
                        + " occurs a second time; name a property that tells the units apart.");
            }
        }
        if (areas.isEmpty()) {
            throw CommandFailure.badInput(file + " has no features.");
        }
        return areas;
    }

    /**
     * Two columns of a CSV file.
     *
     * @param columns {@code KEY,VALUE}
     */
    static Map<String, String> pairs(Path file, String columns) {
        String[] names = columns.split(",", -1);
        if (names.length != 2) {
            throw CommandFailure.badInput("Two columns with a comma between them are needed, not \"" + columns + "\".");
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (RawRow row : rows(RowReaders.csv(), file)) {
            String key = value(file, row, names[0]);
            if (pairs.put(key, value(file, row, names[1])) != null) {
                throw CommandFailure.badInput(
                        file + ", row " + row.number() + ": " + names[0] + " " + key + " occurs a second time.");
            }
        }
        return pairs;
    }

    private static String value(Path file, RawRow row, String column) {
        @Nullable String value = row.values().get(column);
        if (value == null) {
            throw CommandFailure.badInput(file + ", row " + row.number() + ": no value of " + column + "; there are "
                    + String.join(", ", row.values().keySet()) + ".");
        }
        return value;
    }

    private static List<RawRow> rows(RowReader reader, Path file) {
        List<RawRow> rows = new ArrayList<>();
        try {
            reader.read(SourceFile.of(file), new RowReader.Sink() {
                @Override
                public void columns(List<String> columns) {}

                @Override
                public void row(RawRow row) {
                    row.issues().stream().filter(ImportIssue::isError).findFirst().ifPresent(issue -> {
                        throw CommandFailure.badInput(sentence(issue.at(null, file.toString(), row.number())));
                    });
                    rows.add(row);
                }
            });
        } catch (NoSuchFileException e) {
            throw CommandFailure.badInput(file + " does not exist; check the name of the file.");
        } catch (BrokenFile e) {
            throw CommandFailure.badInput(sentence(e.issue().at(null, file.toString(), e.issue().row())));
        } catch (IOException e) {
            throw CommandFailure.badInput(file + " cannot be read (" + e.getMessage() + ").");
        }
        return rows;
    }

    private static String sentence(ImportIssue issue) {
        String place = issue.row() == null ? "" : ":" + issue.row();
        return issue.file() + place + ": " + IssueMessages.message(issue, Locale.ENGLISH);
    }
}
