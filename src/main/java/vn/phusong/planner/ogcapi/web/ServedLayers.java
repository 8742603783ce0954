package vn.phusong.planner.ogcapi.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ogcapi.CollectionDescription;
import vn.phusong.planner.ogcapi.CollectionProvider;
import vn.phusong.planner.ogcapi.FeatureCollections;
import vn.phusong.planner.ogcapi.LayerSnapshot;
import vn.phusong.planner.ogcapi.PublishedSnapshots;
import vn.phusong.planner.ogcapi.SnapshotSet;
import vn.phusong.planner.problem.Problem;
import vn.phusong.planner.problem.ProblemException;

/** The layers that requests may ask for, and the problems when they cannot be had. */
@Component
class ServedLayers {

    private final FeatureCollections collections;
    private final PublishedSnapshots snapshots;

    ServedLayers(FeatureCollections collections, PublishedSnapshots snapshots) {
        this.collections = collections;
        this.snapshots = snapshots;
    }

    /** Every collection with its newest layer, all of one publication. */
    Map<CollectionDescription, Optional<LayerSnapshot>> list() {
        Optional<SnapshotSet> newest = snapshots.findNewest();
        Map<CollectionDescription, Optional<LayerSnapshot>> all = new LinkedHashMap<>();
        for (CollectionProvider provider : collections.list()) {
            CollectionDescription description = provider.description();
            all.put(description, newest.flatMap(set -> set.findLayer(description.id())));
        }
        return all;
    }

    /** Which publication is served now; empty before the first. */
    Optional<String> findIdentity() {
        return snapshots.findNewest().map(set -> set.publication().identity());
    }

    /** @throws ProblemException 404 if there is no such collection */
    CollectionDescription getDescription(String collectionId) {
        return collections
                .find(collectionId)
                .map(CollectionProvider::description)
                .orElseThrow(() -> unknownCollection(collectionId));
    }

    Optional<LayerSnapshot> findLayer(String collectionId) {
        return snapshots.findNewest().flatMap(set -> set.findLayer(collectionId));
    }

    /** @throws ProblemException 404 if there is no such collection, 503 before the first publication */
    LayerSnapshot getLayer(String collectionId) {
        getDescription(collectionId);
        return snapshots.getNewest().findLayer(collectionId).orElseThrow(() -> unknownCollection(collectionId));
    }

    /** @throws ProblemException as {@link #getLayer(String)}; 410 if this data version is no longer kept */
    LayerSnapshot getLayer(String collectionId, long dataVersion) {
        long newest = getLayer(collectionId).publication().dataVersion();
        return snapshots
                .find(dataVersion)
                .flatMap(set -> set.findLayer(collectionId))
                .orElseThrow(() -> Problem.of(
                                410, "data-version-gone", "Phiên bản dữ liệu không còn", "Data version is gone")
                        .detail(
                                "Phiên bản dữ liệu " + dataVersion + " không còn; hiện có phiên bản " + newest
                                        + ". Hãy đọc lại từ trang đầu.",
                                "Data version " + dataVersion + " is no longer kept; the present one is " + newest
                                        + ". Start again from the first page.")
                        .with("data_version", newest)
                        .exception());
    }

    private ProblemException unknownCollection(String collectionId) {
        String known = String.join(
                ", ",
                collections.list().stream()
                        .map(provider -> provider.description().id())
                        .toList());
        return Problem.of(404, "unknown-collection", "Không có lớp dữ liệu này", "No such collection")
                .detail(
                        "Không có lớp '" + collectionId + "'; có: " + known + ".",
                        "There is no collection '" + collectionId + "'; there are: " + known + ".")
                .exception();
    }
}
