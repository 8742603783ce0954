package vn.phusong.planner.ogcapi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The snapshots being served. The newest set answers requests; the one before stays, so that a client in the middle of
 * a walk over pages can finish it. Replaced in one step: no request ever sees two versions.
 */
@Component
public class PublishedSnapshots {

    private record Served(SnapshotSet newest, @Nullable SnapshotSet previous) {}

    private volatile @Nullable Served served;

    /** Empty until something has been published. */
    public Optional<SnapshotSet> findNewest() {
        return Optional.ofNullable(served).map(Served::newest);
    }

    /** The set of a data version, if it is still kept. */
    public Optional<SnapshotSet> find(long dataVersion) {
        Served now = served;
        if (now == null) {
            return Optional.empty();
        }
        if (now.newest().publication().dataVersion() == dataVersion) {
            return Optional.of(now.newest());
        }
        return Optional.ofNullable(now.previous())
                .filter(set -> set.publication().dataVersion() == dataVersion);
    }

    /** Serves a set from now on. {@link Publisher} alone calls this, one call at a time. */
    void replace(SnapshotSet set) {
        Served now = served;
        served = new Served(set, now == null ? null : now.newest());
    }
}
