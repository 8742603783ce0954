package vn.phusong.planner.ogcapi;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Geometry in the form in which it is served: seven decimals of a degree (11 mm), outer rings counterclockwise and holes
 * clockwise (RFC 7946 §3.1.6), in two dimensions. Rounding may make a valid polygon invalid; the reducer mends that.
 */
final class ServedGeometry {

    static final int DECIMALS = 7;

    private static final PrecisionModel MODEL = new PrecisionModel(1e7);
    private static final GeometryFactory FACTORY = new GeometryFactory(MODEL, 4326);

    private ServedGeometry() {}

    /**
     * @param geometry point, polygon or multi-polygon in degrees
     * @throws IllegalArgumentException for any other geometry
     */
    static Geometry of(Geometry geometry) {
        Geometry reduced = GeometryPrecisionReducer.reduce(geometry, MODEL);
        if (reduced instanceof Point point) {
            return FACTORY.createPoint(new CoordinateXY(point.getX(), point.getY()));
        }
        if (reduced instanceof Polygon polygon) {
            Polygon wound = wound(polygon);
            // The reducer unwraps a single part; a layer should keep to one type, as many clients want it.
            return geometry instanceof MultiPolygon ? FACTORY.createMultiPolygon(new Polygon[] {wound}) : wound;
        }
        if (reduced instanceof MultiPolygon parts) {
            Polygon[] wound = new Polygon[parts.getNumGeometries()];
            for (int i = 0; i < wound.length; i++) {
                wound[i] = wound((Polygon) parts.getGeometryN(i));
            }
            return FACTORY.createMultiPolygon(wound);
        }
        throw new IllegalArgumentException("a layer serves points and polygons, was " + geometry.getGeometryType());
    }

    private static Polygon wound(Polygon polygon) {
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = wound(polygon.getInteriorRingN(i), false);
        }
        return FACTORY.createPolygon(wound(polygon.getExteriorRing(), true), holes);
    }

    private static LinearRing wound(LinearRing ring, boolean counterclockwise) {
        LinearRing right = Orientation.isCCW(ring.getCoordinateSequence()) == counterclockwise ? ring : ring.reverse();
        return FACTORY.createLinearRing(right.getCoordinateSequence().copy());
    }
}
