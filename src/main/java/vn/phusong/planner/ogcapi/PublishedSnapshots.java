package vn.phusong.planner.ogcapi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusong.planner.problem.Problem;
import vn.phusong.planner.problem.ProblemException;

/**
 * The snapshots being served. The newest set answers requests; the one before stays, so that a client in the middle of
 * a walk over pages can finish it. Replaced in one step: no request ever sees two versions.
 */
@Component
public class PublishedSnapshots {

    private static final String RETRY_SECONDS = "5";

    private record Served(SnapshotSet newest, @Nullable SnapshotSet previous) {}

    private volatile @Nullable Served served;

    /** Empty until something has been published. */
    public Optional<SnapshotSet> findNewest() {
        return Optional.ofNullable(served).map(Served::newest);
    }

    /** @throws vn.phusong.planner.problem.ProblemException with status 503 until something has been published */
    public SnapshotSet getNewest() {
        return findNewest().orElseThrow(PublishedSnapshots::nothingPublished);
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

    private static ProblemException nothingPublished() {
        return Problem.of(503, "nothing-published", "Chưa có dữ liệu được công bố", "Nothing has been published yet")
                .detail(
                        "Lần tính đầu tiên chưa xong. Hãy thử lại sau " + RETRY_SECONDS + " giây.",
                        "The first run has not finished. Try again in " + RETRY_SECONDS + " seconds.")
                .header("Retry-After", RETRY_SECONDS)
                .exception();
    }
}
