package vn.phusong.planner.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.DatasetChanges.ByCode;

/**
 * One version of a pack: the datasets that were current together. A roll-back makes a new version, so numbers only grow.
 *
 * @param attemptId the attempt that made it; null for what was loaded before versions were kept
 * @param rollbackTo the earlier version it is the same as, if a roll-back made it
 * @param current whether it is what is loaded now
 * @param datasetCount of all its datasets
 * @param changes against the version before, without lists of rows; empty where {@code attemptId} is null
 */
public record PackVersion(
        String packId,
        int number,
        Instant createdAt,
        String folder,
        @Nullable Long attemptId,
        @Nullable Integer rollbackTo,
        boolean current,
        int datasetCount,
        List<DatasetChanges> changes) {

    /** Rows counted over all datasets that changed; empty where that is not known. */
    public Optional<ByCode> totals() {
        if (attemptId == null) {
            return Optional.empty();
        }
        List<ByCode> counts = changes.stream()
                .map(DatasetChanges::byCode)
                .filter(Objects::nonNull)
                .toList();
        return Optional.of(new ByCode(
                counts.stream().mapToLong(ByCode::added).sum(),
                counts.stream().mapToLong(ByCode::changed).sum(),
                counts.stream().mapToLong(ByCode::removed).sum(),
                counts.stream().mapToLong(ByCode::unchanged).sum()));
    }
}
