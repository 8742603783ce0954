package vn.phusong.planner.ogcapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Properties that a higher module adds to a collection of a lower one: the judgement of a hamlet is shown on the hamlet,
 * though the hamlet module knows nothing of judgements.
 */
public interface CollectionExtension {

    /** Id of the collection that is extended. */
    String collectionId();

    /** Reads the added properties, under the same promise as {@link CollectionProvider#read}. */
    Content read(Publication publication);

    /**
     * @param source what the added properties rest on
     * @param properties in the order in which they are written, after those of the collection itself
     * @param values by feature id, then by property name; features without an entry get nulls
     */
    record Content(
            LayerSource source,
            List<PropertyDefinition> properties,
            Map<String, ? extends Map<String, ? extends @Nullable Object>> values) {}
}
