package vn.phusong.planner.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of loading a pack.
 *
 * @param packId null if {@code pack.yaml} does not tell
 * @param datasets in the order of {@code pack.yaml}, then those it no longer names; empty if it is unusable
 * @param changes of datasets that differ from what was current, in the same order; empty after a rejection
 * @param tallies how often each issue occurred, errors first
 * @param issues in the order they were found, at most a thousand of each kind for each dataset
 */
public record LoadReport(
        long attemptId,
        @Nullable String packId,
        LoadOutcome outcome,
        List<DatasetReport> datasets,
        List<DatasetChanges> changes,
        List<IssueTally> tallies,
        List<ImportIssue> issues) {

    /** Whether the pack stands in the database as it is now. */
    public boolean accepted() {
        return outcome == LoadOutcome.ACCEPTED || outcome == LoadOutcome.UNCHANGED;
    }

    /** Whether something in the pack forbids to load it. */
    public boolean rejected() {
        return outcome == LoadOutcome.REJECTED;
    }

    /** @param kept how many of the occurrences are recorded one by one */
    public record IssueTally(@Nullable String dataset, IssueCode code, long occurrences, long kept) {}

    /**
     * One dataset of the pack.
     *
     * @param rowsRead rows of the file, or tiles of a raster; 0 for a dataset that was not read again
     * @param rowsLeftOut rows with errors, and rows that refer to them
     */
    public record DatasetReport(
            String name, String kind, String file, DatasetOutcome outcome, long rowsRead, long rowsLeftOut) {
        public long rowsAccepted() {
            return rowsRead - rowsLeftOut;
        }
    }

    /** What happened to a dataset. */
    public enum DatasetOutcome {
        LOADED,
        /** A roll-back made a former version of it current again. */
        RESTORED,
        UNCHANGED,
        /** {@code pack.yaml} no longer names it: no longer current. */
        REMOVED,
        /** It has errors. */
        REJECTED,
        /** Nothing is wrong with it, but it was rejected together with the others. */
        NOT_LOADED
    }
}
