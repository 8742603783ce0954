package vn.phusong.planner.ingest.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.planner.ingest.manifest.DatasetEntry;

/**
 * The two columns that hold the coordinates of points, in the dataset's reference system: {@code x} and {@code y}, or,
 * where these are degrees, {@code lon} and {@code lat}.
 *
 * @param x their name of the column of eastings or longitudes
 * @param y their name of the column of northings or latitudes
 */
record PointColumns(String x, String y) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,12}(\\.[0-9]{0,18})?");
    private static final String EXPECTED = "1234.567";
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** The pair that a file with these columns has. */
    static Optional<PointColumns> find(DatasetEntry entry, List<String> columns) {
        PointColumns metric = new PointColumns(entry.column("x"), entry.column("y"));
        PointColumns degrees = degrees(entry);
        if (columns.contains(metric.x) && columns.contains(metric.y)) {
            return Optional.of(metric);
        }
        return CoordinateSystems.isGeographic(entry.crs())
                        && columns.contains(degrees.x)
                        && columns.contains(degrees.y)
                ? Optional.of(degrees)
                : Optional.empty();
    }

    /** What a file should have. */
    static PointColumns expected(DatasetEntry entry) {
        return CoordinateSystems.isGeographic(entry.crs())
                ? degrees(entry)
                : new PointColumns(entry.column("x"), entry.column("y"));
    }

    private static PointColumns degrees(DatasetEntry entry) {
        return new PointColumns(entry.column("lon"), entry.column("lat"));
    }

    /** The point of a row; what is wrong is added to the issues. */
    Optional<Geometry> read(Map<String, String> values, List<ImportIssue> issues) {
        Optional<Double> easting = number(x, values.get(x), issues);
        Optional<Double> northing = number(y, values.get(y), issues);
        return easting.isPresent() && northing.isPresent()
                ? Optional.of(FACTORY.createPoint(new Coordinate(easting.get(), northing.get())))
                : Optional.empty();
    }

    private static Optional<Double> number(String column, @Nullable String text, List<ImportIssue> issues) {
        if (text == null) {
            issues.add(ImportIssue.of(IngestIssue.MISSING_FIELD).in(column, null).expecting(EXPECTED));
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            issues.add(ImportIssue.of(IngestIssue.NOT_A_NUMBER).in(column, text).expecting(EXPECTED));
            return Optional.empty();
        }
        return Optional.of(Double.valueOf(text));
    }
}
