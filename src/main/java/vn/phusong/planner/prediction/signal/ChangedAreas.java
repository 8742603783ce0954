package vn.phusong.planner.prediction.signal;

import java.util.Arrays;
import java.util.SortedMap;
import org.locationtech.jts.geom.MultiPolygon;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.prediction.PredictionRun;
import vn.phusong.planner.prediction.map.RunMap;
import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.coverage.ClassPolygons;
import vn.phusong.radio.linkbudget.Technology;

/**
 * Where a change of the network gives usable signal that was not there, and where it takes it away, as GeoJSON
 * (RFC 7946). What is unknown before or after is neither.
 */
public final class ChangedAreas {

    /** Pixel classes; a pixel without change is outside all areas. */
    private enum Change {
        GAINED,
        LOST
    }

    private final PredictionRun run;
    private final RunMap before;
    private final RunMap after;
    private final JsonMapper json;

    /**
     * @param run the base
     * @param before its map
     */
    public ChangedAreas(PredictionRun run, RunMap before, RunMap after, JsonMapper json) {
        this.run = run;
        this.before = before;
        this.after = after;
        this.json = json;
    }

    /**
     * Features with {@code technology}, {@code operator} and {@code change} GAINED or LOST; none where nothing changed.
     *
     * @param operator code, {@code any} or {@code at-least-two}
     * @throws vn.phusong.planner.command.CommandFailure if the run has no such operator
     */
    public ObjectNode document(String operator) {
        ObjectNode collection = json.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (Technology technology : Technology.values()) {
            SignalView was = SignalView.of(run, before, technology, operator);
            SignalView is = SignalView.of(run, after, technology, operator);
            areas(was, is).forEach((number, area) -> features.add(feature(was, Change.values()[number], area)));
        }
        return collection;
    }

    private static SortedMap<Integer, MultiPolygon> areas(SignalView was, SignalView is) {
        AreaPixels pixels = was.composite().pixels();
        byte[] classes = new byte[pixels.grid().size()];
        Arrays.fill(classes, ClassPolygons.OUTSIDE);
        for (int slot = 0; slot < pixels.size(); slot++) {
            SignalClass former = SignalClass.of(was.composite(), slot, was.thresholds());
            SignalClass present = SignalClass.of(is.composite(), slot, is.thresholds());
            if (former == SignalClass.UNKNOWN || present == SignalClass.UNKNOWN
                    || isUsable(former) == isUsable(present)) {
                continue;
            }
            classes[pixels.cell(slot)] = (byte) (isUsable(present) ? Change.GAINED : Change.LOST).ordinal();
        }
        return ClassPolygons.of(pixels.grid(), classes, PlaneAreas.LEAST_PIXELS);
    }

    private static boolean isUsable(SignalClass signal) {
        return signal == SignalClass.USABLE || signal == SignalClass.GOOD;
    }

    private ObjectNode feature(SignalView view, Change change, MultiPolygon area) {
        ObjectNode feature = json.createObjectNode().put("type", "Feature");
        feature.put("id", view.technology() + "-" + view.of() + "-" + change);
        ObjectNode properties = feature.putObject("properties").put("change", change.name());
        properties.put("area_km2", PlaneAreas.area_km2(area));
        view.provenance().forEach(properties::put);
        properties.put("synthetic", run.synthetic());
        properties.put("usable_dBm", view.thresholds().usable_dBm());
        properties.put("good_dBm", view.thresholds().good_dBm());
        PlaneAreas.put(feature, area, view.composite().pixels().grid().projection());
        return feature;
    }
}
