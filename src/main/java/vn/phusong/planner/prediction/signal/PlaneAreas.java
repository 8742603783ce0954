package vn.phusong.planner.prediction.signal;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.TransverseMercator;

/** Areas of a map's plane as geometries of GeoJSON (RFC 7946), lon/lat WGS 84. */
final class PlaneAreas {

    /** Smaller patches join what surrounds them: less than a hectare at 50 m is no area of coverage. */
    static final int LEAST_PIXELS = 4;

    private static final double SQUARE_METRES_PER_KM2 = 1e6;
    private static final double AREA_DIGITS = 1e3;

    /** A centimetre. */
    private static final double DEGREE_DIGITS = 1e7;

    private PlaneAreas() {}

    /** Gives a feature its geometry. */
    static void put(ObjectNode feature, MultiPolygon area, TransverseMercator projection) {
        ObjectNode geometry = feature.putObject("geometry").put("type", "MultiPolygon");
        ArrayNode polygons = geometry.putArray("coordinates");
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            ArrayNode rings = polygons.addArray();
            ring(rings.addArray(), polygon.getExteriorRing().getCoordinates(), projection);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(rings.addArray(), polygon.getInteriorRingN(hole).getCoordinates(), projection);
            }
        }
    }

    /** Shells of the plane run counter-clockwise, holes clockwise, as RFC 7946 has it. */
    private static void ring(ArrayNode into, Coordinate[] ring, TransverseMercator projection) {
        for (Coordinate corner : ring) {
            LonLat place = projection.unproject(corner.x, corner.y);
            into.addArray().add(rounded(place.lon_deg())).add(rounded(place.lat_deg()));
        }
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DEGREE_DIGITS) / DEGREE_DIGITS;
    }

    /** To a thousandth. */
    static double area_km2(MultiPolygon area) {
        return Math.round(area.getArea() / SQUARE_METRES_PER_KM2 * AREA_DIGITS) / AREA_DIGITS;
    }
}
