package vn.phusong.planner.ogcapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Builds the snapshots of a publication from the providers and extensions that the modules brought. */
@Component
public class SnapshotBuilder {

    private final FeatureCollections collections;
    private final List<CollectionExtension> extensions;

    SnapshotBuilder(FeatureCollections collections, List<CollectionExtension> extensions) {
        this.collections = collections;
        this.extensions = List.copyOf(extensions);
        for (CollectionExtension extension : extensions) {
            if (collections.find(extension.collectionId()).isEmpty()) {
                throw new IllegalStateException(extension.getClass().getName() + " extends the unknown collection "
                        + extension.collectionId());
            }
        }
    }

    /** @throws RuntimeException if a provider fails; nothing is published then */
    public SnapshotSet build(Publication publication) {
        return new SnapshotSet(
                publication,
                collections.list().stream()
                        .map(provider -> build(provider, publication))
                        .toList());
    }

    /** Builds one layer only. */
    public LayerSnapshot build(CollectionProvider provider, Publication publication) {
        LayerContent content = provider.read(publication);
        List<CollectionExtension.Content> added = extensions.stream()
                .filter(extension -> extension
                        .collectionId()
                        .equals(provider.description().id()))
                .map(extension -> extension.read(publication))
                .toList();
        List<PropertyDefinition> properties = Stream.concat(
                        content.properties().stream(), added.stream().flatMap(more -> more.properties().stream()))
                .toList();
        Rendering rendering = new Rendering(content, properties, added);
        content.features().forEach(rendering);
        return new LayerSnapshot(
                provider.description(), publication, source(content, added), properties, rendering.features);
    }

    private static LayerSource source(LayerContent content, List<CollectionExtension.Content> added) {
        List<LayerSource> sources = Stream.concat(
                        Stream.of(content.source()), added.stream().map(CollectionExtension.Content::source))
                .toList();
        Optional<CriteriaVersion> criteria = sources.stream()
                .map(LayerSource::criteria)
                .filter(Objects::nonNull)
                .findFirst();
        return new LayerSource(
                joined(sources.stream().map(LayerSource::licence)),
                joined(sources.stream().map(LayerSource::source)),
                sources.stream().anyMatch(LayerSource::synthetic),
                criteria.orElse(null));
    }

    private static String joined(Stream<String> texts) {
        Set<String> distinct = new LinkedHashSet<>(texts.toList());
        return String.join("; ", distinct);
    }

    /** Renders each feature as the provider hands it over. */
    private static final class Rendering implements Consumer<Feature> {
        private final List<PropertyDefinition> properties;
        private final Set<String> own;
        private final List<CollectionExtension.Content> added;
        private final List<ServedFeature> features = new ArrayList<>();

        Rendering(LayerContent content, List<PropertyDefinition> properties, List<CollectionExtension.Content> added) {
            this.properties = properties;
            this.own = new LinkedHashSet<>(
                    content.properties().stream().map(PropertyDefinition::name).toList());
            this.added = added;
        }

        @Override
        public void accept(Feature feature) {
            if (!own.containsAll(feature.values().keySet())) {
                throw new IllegalStateException("feature " + feature.id() + " has a value for an undefined property: "
                        + feature.values().keySet());
            }
            @Nullable Object[] values = new Object[properties.size()];
            for (int i = 0; i < values.length; i++) {
                PropertyDefinition property = properties.get(i);
                Object value = value(feature, property.name());
                values[i] = value == null ? null : property.canonical(value);
            }
            Geometry geometry = feature.geometry() == null ? null : ServedGeometry.of(feature.geometry());
            byte[] json = GeoJsonText.feature(feature.id(), geometry, properties, values);
            features.add(new ServedFeature(feature.id(), geometry, feature.validity(), values, json));
        }

        private @Nullable Object value(Feature feature, String property) {
            if (own.contains(property)) {
                return feature.values().get(property);
            }
            for (CollectionExtension.Content more : added) {
                Map<String, ? extends @Nullable Object> values = more.values().get(feature.id());
                if (values != null && values.containsKey(property)) {
                    return values.get(property);
                }
            }
            return null;
        }
    }
}
