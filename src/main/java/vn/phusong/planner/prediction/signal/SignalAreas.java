package vn.phusong.planner.prediction.signal;

import java.util.Arrays;
import java.util.SortedMap;
import org.locationtech.jts.geom.MultiPolygon;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.coverage.ClassPolygons;

/** The areas of the signal classes as GeoJSON (RFC 7946), lon/lat WGS 84. */
final class SignalAreas {

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
        return ClassPolygons.of(pixels.grid(), classes, PlaneAreas.LEAST_PIXELS);
    }

    private ObjectNode feature(SignalClass signal, MultiPolygon area) {
        ObjectNode feature = json.createObjectNode().put("type", "Feature");
        feature.put("id", view.technology() + "-" + view.of() + "-" + signal);
        ObjectNode properties = feature.putObject("properties").put("signal_class", signal.name());
        properties.put("area_km2", PlaneAreas.area_km2(area));
        view.provenance().forEach(properties::put);
        properties.put("synthetic", view.run().synthetic());
        properties.put("usable_dBm", view.thresholds().usable_dBm());
        properties.put("good_dBm", view.thresholds().good_dBm());
        PlaneAreas.put(feature, area, view.composite().pixels().grid().projection());
        return feature;
    }
}
