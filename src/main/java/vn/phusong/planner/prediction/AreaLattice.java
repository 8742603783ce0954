package vn.phusong.planner.prediction;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.geom.CoordinateSequence;
import vn.phusong.radio.geodesy.EastNorth;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.TransverseMercator;

/**
 * Evenly spread points inside a polygon: the nodes of a square lattice in EPSG:32648 whose spacing is
 * the smallest that puts no more than the wanted number of nodes inside. The lattice is anchored at the
 * grid's origin, so the points depend on the polygon alone.
 */
final class AreaLattice {

    /** Each try widens the spacing by this much: fine enough to keep ≥ 90 % of the wanted number. */
    private static final double WIDENING = 1.02;

    private static final int BUFFER_QUADRANT_SEGMENTS = 16;
    private static final TransverseMercator METRIC = TransverseMercator.ofEpsg(32648);
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private AreaLattice() {}

    /** At least one and at most {@code most} points inside a polygon given in lon/lat. */
    static List<LonLat> inside(Geometry polygon, int most) {
        return insideMetric(toMetric(polygon), most);
    }

    /** Points inside the circle around a centre. */
    static List<LonLat> around(LonLat centre, double radius_m, int most) {
        EastNorth place = METRIC.project(centre.lon_deg(), centre.lat_deg());
        Geometry circle = GEOMETRIES
                .createPoint(new Coordinate(place.easting_m(), place.northing_m()))
                .buffer(radius_m, BUFFER_QUADRANT_SEGMENTS);
        return insideMetric(circle, most);
    }

    private static List<LonLat> insideMetric(Geometry polygon, int most) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(polygon);
        double spacing_m = Math.sqrt(polygon.getArea() / most);
        List<LonLat> nodes = nodes(prepared, polygon.getEnvelopeInternal(), spacing_m);
        while (nodes.size() > most) {
            spacing_m *= WIDENING;
            nodes = nodes(prepared, polygon.getEnvelopeInternal(), spacing_m);
        }
        if (!nodes.isEmpty()) {
            return nodes;
        }
        Coordinate inside = polygon.getInteriorPoint().getCoordinate();
        return List.of(METRIC.unproject(inside.x, inside.y));
    }

    private static List<LonLat> nodes(PreparedGeometry polygon, Envelope extent, double spacing_m) {
        List<LonLat> nodes = new ArrayList<>();
        for (long row = (long) Math.ceil(extent.getMinY() / spacing_m); row * spacing_m <= extent.getMaxY(); row++) {
            for (long column = (long) Math.ceil(extent.getMinX() / spacing_m);
                    column * spacing_m <= extent.getMaxX();
                    column++) {
                Coordinate node = new Coordinate(column * spacing_m, row * spacing_m);
                if (polygon.intersects(GEOMETRIES.createPoint(node))) {
                    nodes.add(METRIC.unproject(node.x, node.y));
                }
            }
        }
        return nodes;
    }

    private static Geometry toMetric(Geometry lonLat) {
        Geometry metric = new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence coordinates, Geometry parent) {
                CoordinateSequence projected = coordinates.copy();
                for (int i = 0; i < projected.size(); i++) {
                    EastNorth place = METRIC.project(coordinates.getX(i), coordinates.getY(i));
                    projected.setOrdinate(i, 0, place.easting_m());
                    projected.setOrdinate(i, 1, place.northing_m());
                }
                return projected;
            }
        }.transform(lonLat);
        return metric;
    }
}
