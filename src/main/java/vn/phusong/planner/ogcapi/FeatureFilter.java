package vn.phusong.planner.ogcapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Which features of a layer are wanted; all conditions must hold.
 *
 * @param boxes the geometry must intersect one of them (two where a box crosses the antimeridian); empty: anywhere.
 *     Features without geometry always pass (OGC API Features Part 1, /req/core/fc-bbox-response)
 * @param time the validity must intersect it; null: any time
 * @param equal canonical values by property name
 */
public record FeatureFilter(List<Envelope> boxes, @Nullable TimeInterval time, Map<String, Object> equal) {

    public static final FeatureFilter ALL = new FeatureFilter(List.of(), null, Map.of());

    public FeatureFilter {
        boxes = List.copyOf(boxes);
        equal = Map.copyOf(equal);
    }
}
