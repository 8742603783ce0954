package vn.phusong.planner.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * The fields {@code centre_lon} and {@code centre_lat} of places with a boundary: always degrees, WGS 84, whatever the
 * dataset's reference system; both or none. And the rule for the centre of a place that declares none.
 */
public final class DeclaredCentre {
    public static final Field<BigDecimal> LON = Field.decimal("centre_lon", "102.00000000", "118.00000000");
    public static final Field<BigDecimal> LAT = Field.decimal("centre_lat", "6.00000000", "24.00000000");

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private DeclaredCentre() {}

    public static List<Field<?>> fields() {
        return List.of(LON, LAT);
    }

    /** The declared centre; a lone longitude or latitude is reported. */
    public static Optional<Point> find(ParsedRow row) {
        Optional<BigDecimal> lon = row.find(LON);
        Optional<BigDecimal> lat = row.find(LAT);
        if (lon.isPresent() != lat.isPresent()) {
            String missing = lon.isPresent() ? LAT.name() : LON.name();
            row.report(IngestIssue.INCOMPLETE_PAIR, missing, null, LON.name() + ", " + LAT.name());
            return Optional.empty();
        }
        return lon.map(x -> FACTORY.createPoint(
                new Coordinate(x.doubleValue(), lat.orElseThrow().doubleValue())));
    }

    /** The centroid of a boundary, or where that lies outside, JTS' interior point: on the widest part half-way up. */
    public static Point compute(Geometry boundary) {
        Point centroid = boundary.getCentroid();
        // Not boundary.covers(centroid), which finds the same by relating every edge to every other.
        return SimplePointInAreaLocator.isContained(centroid.getCoordinate(), boundary)
                ? centroid
                : boundary.getInteriorPoint();
    }
}
