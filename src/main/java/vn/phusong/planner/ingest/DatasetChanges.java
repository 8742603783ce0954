package vn.phusong.planner.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a load changes in one dataset, against the current rows of the same kind and edition.
 *
 * @param rowsBefore of the current dataset of this name, tiles for a raster; 0 if there was none
 * @param rowsAfter 0 if it is taken away
 * @param byCode null for rasters and for kinds whose rows have no code
 * @param listed removed, changed, added, each by code and at most {@value #MOST_LISTED}; empty where the kind is loaded
 *     for the first time
 */
public record DatasetChanges(
        String dataset,
        String kind,
        @Nullable String edition,
        long rowsBefore,
        long rowsAfter,
        @Nullable ByCode byCode,
        List<RowChange> listed) {

    /** How many rows of each kind of change are listed one by one. */
    public static final int MOST_LISTED = 1000;

    /** Rows counted; those removed were this dataset's own. */
    public record ByCode(long added, long changed, long removed, long unchanged) {}
}
