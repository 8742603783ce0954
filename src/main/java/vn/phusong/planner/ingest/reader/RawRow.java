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
 * @param issues what is wrong with the row itself, without place
 */
public record RawRow(
        long number, Map<String, String> values, @Nullable Geometry geometry, List<ImportIssue> issues) {}
