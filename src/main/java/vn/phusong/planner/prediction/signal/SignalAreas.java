package vn.phusong.planner.prediction.signal;

import java.util.Arrays;
import java.util.SortedMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.coverage.ClassPolygons;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.TransverseMercator;

/** The areas of the signal classes as GeoJSON (RFC 7946), lon/lat WGS 84. */
final class SignalAreas {

    /** Smaller patches join what surrounds them: a quarter of a hectare at 50 m is no area of coverage. */
    private static final int LEAST_PIXELS = 4;

    private static final double SQUARE_METRES_PER_KM2 = 1e6;

    /** A centimetre. */
    private static final double DEGREE_DIGITS = 1e7;

    private final SignalView view;
    private final JsonMapper json;

    SignalAreas(SignalView view, JsonMapper json) {
        this.view = view;
        this.json = json;
    }

    ObjectNode document() {
        ObjectNode collection = json.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        areas().forEach((number, area) -> features.add(feature(SignalClass.values()[number], area)));
        return collection;
    }

    private SortedMap<Integer, MultiPolygon> areas() {
        AreaPixels pixels = view.composite().pixels();
        byte[] classes = new byte[pixels.grid().size()];
        Arrays.fill(classes, ClassPolygons.OUTSIDE);
        for (int slot = 0; slot < pixels.size(); slot++) {
            classes[pixels.cell(slot)] = (byte) SignalClass.of(view.composite(), slot, view.thresholds()).ordinal();
        }
        return ClassPolygons.of(pixels.grid(), classes, LEAST_PIXELS);
    }

    private ObjectNode feature(SignalClass signal, MultiPolygon area) {
        ObjectNode feature = json.createObjectNode().put("type", "Feature");
        feature.put("id", view.technology() + "-" + view.of() + "-" + signal);
        ObjectNode properties = feature.putObject("properties").put("signal_class", signal.name());
        properties.put("area_km2", Math.round(area.getArea() / SQUARE_METRES_PER_KM2 * 1000) / 1000.0);
        view.provenance().forEach(properties::put);
        properties.put("synthetic", view.run().synthetic());
        properties.put("usable_dBm", view.thresholds().usable_dBm());
        properties.put("good_dBm", view.thresholds().good_dBm());
        ObjectNode geometry = feature.putObject("geometry").put("type", "MultiPolygon");
        ArrayNode polygons = geometry.putArray("coordinates");
        TransverseMercator projection = view.composite().pixels().grid().projection();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            ArrayNode rings = polygons.addArray();
            ring(rings.addArray(), polygon.getExteriorRing().getCoordinates(), projection);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(rings.addArray(), polygon.getInteriorRingN(hole).getCoordinates(), projection);
            }
        }
        return feature;
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
}
