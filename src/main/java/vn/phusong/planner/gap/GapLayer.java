package vn.phusong.planner.gap;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ogcapi.CollectionExtension;
import vn.phusong.planner.ogcapi.Feature;
import vn.phusong.planner.ogcapi.LayerContent;
import vn.phusong.planner.ogcapi.LayerSource;

/** A layer of the features of another one that fail the criteria, with their judgements. */
final class GapLayer {

    private GapLayer() {}

    /** @param passing the status of the features that are left out */
    static LayerContent of(LayerContent all, CollectionExtension.Content judgements, String passing) {
        LayerSource source = new LayerSource(
                all.source().licence(),
                all.source().source() + "; " + judgements.source().source(),
                all.source().synthetic() || judgements.source().synthetic(),
                judgements.source().criteria());
        return new LayerContent(
                source,
                Stream.concat(all.properties().stream(), judgements.properties().stream())
                        .toList(),
                sink -> all.features().forEach(feature -> {
                    Map<String, ? extends @Nullable Object> verdict =
                            judgements.values().get(feature.id());
                    if (verdict != null && !passing.equals(verdict.get("status"))) {
                        Map<String, @Nullable Object> values = new HashMap<>(feature.values());
                        values.putAll(verdict);
                        sink.accept(new Feature(feature.id(), feature.geometry(), feature.validity(), values));
                    }
                }));
    }
}
