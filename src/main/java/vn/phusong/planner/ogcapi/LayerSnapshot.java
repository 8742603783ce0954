package vn.phusong.planner.ogcapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.predicate.RectangleIntersects;

/**
 * A layer of one publication, in memory and never changed: features in the order of their ids, each already rendered,
 * with an index of their boxes. Safe for any number of threads.
 */
public final class LayerSnapshot {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final CollectionDescription description;
    private final Publication publication;
    private final LayerSource source;
    private final List<PropertyDefinition> properties;
    private final Map<String, Integer> propertyIndex = new HashMap<>();
    private final List<ServedFeature> features;
    private final Map<String, Integer> featureIndex = new HashMap<>();
    private final STRtree boxes = new STRtree();
    private final int[] placeless;
    private final Envelope extent = new Envelope();
    private final TimeInterval interval;

    LayerSnapshot(
            CollectionDescription description,
            Publication publication,
            LayerSource source,
            List<PropertyDefinition> properties,
            List<ServedFeature> unsorted) {
        this.description = description;
        this.publication = publication;
        this.source = source;
        this.properties = List.copyOf(properties);
        for (PropertyDefinition property : properties) {
            if (propertyIndex.put(property.name(), propertyIndex.size()) != null) {
                throw new IllegalStateException(description.id() + " has two properties " + property.name());
            }
        }
        this.features = unsorted.stream()
                .sorted(Comparator.comparing(ServedFeature::id))
                .toList();
        for (int i = 0; i < features.size(); i++) {
            index(i, features.get(i));
        }
        boxes.build();
        this.placeless = IntStream.range(0, features.size())
                .filter(i -> features.get(i).geometry() == null)
                .toArray();
        this.interval = features.stream()
                .map(ServedFeature::validity)
                .reduce(TimeInterval::union)
                .orElse(TimeInterval.ALWAYS);
    }

    private void index(int position, ServedFeature feature) {
        if (featureIndex.put(feature.id(), position) != null) {
            throw new IllegalStateException(description.id() + " has two features " + feature.id());
        }
        Geometry geometry = feature.geometry();
        if (geometry != null) {
            boxes.insert(geometry.getEnvelopeInternal(), position);
            extent.expandToInclude(geometry.getEnvelopeInternal());
        }
    }

    public CollectionDescription description() {
        return description;
    }

    public Publication publication() {
        return publication;
    }

    public LayerSource source() {
        return source;
    }

    public List<PropertyDefinition> properties() {
        return properties;
    }

    /** All features, in the order of their ids. */
    public List<ServedFeature> features() {
        return features;
    }

    public Optional<ServedFeature> findFeature(String id) {
        return Optional.ofNullable(featureIndex.get(id)).map(features::get);
    }

    public Optional<PropertyDefinition> findProperty(String name) {
        return Optional.ofNullable(propertyIndex.get(name)).map(properties::get);
    }

    /** Box around all features in degrees; empty if no feature has a place. */
    public Optional<Envelope> findExtent() {
        return extent.isNull() ? Optional.empty() : Optional.of(new Envelope(extent));
    }

    /** From the first beginning to the last end of the features' validity. */
    public TimeInterval interval() {
        return interval;
    }

    /** The features that pass the filter, in the order of their ids. */
    public List<ServedFeature> select(FeatureFilter filter) {
        if (filter.equals(FeatureFilter.ALL)) {
            return features;
        }
        return candidates(filter.boxes())
                .mapToObj(features::get)
                .filter(feature -> matches(feature, filter))
                .toList();
    }

    private IntStream candidates(List<Envelope> wanted) {
        if (wanted.isEmpty()) {
            return IntStream.range(0, features.size());
        }
        List<Object> found = new ArrayList<>();
        for (Envelope box : wanted) {
            boxes.query(box, found::add);
        }
        IntStream placed = found.stream().mapToInt(Integer.class::cast);
        return IntStream.concat(placed, Arrays.stream(placeless)).sorted().distinct();
    }

    private boolean matches(ServedFeature feature, FeatureFilter filter) {
        if (filter.time() != null && !feature.validity().intersects(filter.time())) {
            return false;
        }
        for (Map.Entry<String, Object> condition : filter.equal().entrySet()) {
            Integer property = propertyIndex.get(condition.getKey());
            if (property == null) {
                throw new IllegalArgumentException(description.id() + " has no property " + condition.getKey());
            }
            if (!condition.getValue().equals(feature.value(property))) {
                return false;
            }
        }
        Geometry geometry = feature.geometry();
        return filter.boxes().isEmpty()
                || geometry == null
                || filter.boxes().stream().anyMatch(box -> intersects(box, geometry));
    }

    private static boolean intersects(Envelope box, Geometry geometry) {
        if (box.contains(geometry.getEnvelopeInternal())) {
            return true;
        }
        Geometry shape = GEOMETRIES.toGeometry(box);
        return shape instanceof Polygon rectangle
                ? RectangleIntersects.intersects(rectangle, geometry)
                : shape.intersects(geometry);
    }
}
