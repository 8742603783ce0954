package vn.phusong.planner.ingest.reader;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.ingest.ImportIssue;

/**
 * A row as it stands in the file.
 *
 * @param number line, or number of the feature, from 1
 * @param values text by column, absent where the file has none
 * @param geometry in the file's coordinates; not checked for validity
 * @param issues what is wrong with the row itself, without place; their fields are columns
 * @param types of the values that the file stores as something else than text, by column; a code that is stored as a
 *     number has lost its leading zeros
 */
public record RawRow(
        long number,
        Map<String, String> values,
        @Nullable Geometry geometry,
        List<ImportIssue> issues,
        Map<String, Type> types) {

    /** Of a format that stores nothing but text, or whose types do not matter. */
    public RawRow(
            long number, Map<String, String> values, @Nullable Geometry geometry, List<ImportIssue> issues) {
        this(number, values, geometry, issues, Map.of());
    }

    /** What a value is stored as. */
    public enum Type {
        NUMBER,
        DATE
    }
}
