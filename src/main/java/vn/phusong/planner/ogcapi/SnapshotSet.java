package vn.phusong.planner.ogcapi;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every layer of one publication. */
public final class SnapshotSet {

    private final Publication publication;
    private final Map<String, LayerSnapshot> layers = new TreeMap<>();

    SnapshotSet(Publication publication, Collection<LayerSnapshot> layers) {
        this.publication = publication;
        layers.forEach(layer -> this.layers.put(layer.description().id(), layer));
    }

    public Publication publication() {
        return publication;
    }

    public Optional<LayerSnapshot> findLayer(String collectionId) {
        return Optional.ofNullable(layers.get(collectionId));
    }
}
