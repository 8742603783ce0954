package vn.phusong.planner.ogcapi;

import java.util.List;
import java.util.function.Consumer;

/**
 * The content of a layer in one publication.
 *
 * @param properties in the order in which they are written
 * @param features gives each feature once, in any order
 */
public record LayerContent(LayerSource source, List<PropertyDefinition> properties, Features features) {

    public LayerContent {
        properties = List.copyOf(properties);
    }

    /** A stream of features that the provider drives, so that it can read them from a database cursor. */
    @FunctionalInterface
    public interface Features {
        void forEach(Consumer<Feature> sink);
    }
}
