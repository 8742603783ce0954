package vn.phusong.planner.ingest.upload;

import java.util.Map;
import java.util.Optional;
import vn.phusong.planner.ingest.LoadOptions;

/**
 * What is to be done with a file, and what its sender knows of it; for a whole pack only the first two.
 *
 * @param kind of dataset; else the likeliest
 * @param crs of the file; else what it says or its numbers tell
 * @param name of the entry in {@code pack.yaml}; one of that name is replaced
 * @param columns field → column, where the proposal is wrong
 * @param defaults field → what rows have that say nothing
 * @param formatOptions keys of the format, such as {@code layer}
 */
public record UploadOptions(
        boolean acceptValid,
        boolean dryRun,
        Optional<String> kind,
        Optional<String> crs,
        Optional<String> name,
        Optional<String> edition,
        Map<String, String> columns,
        Map<String, String> defaults,
        Map<String, String> formatOptions) {

    LoadOptions toLoad() {
        return new LoadOptions(acceptValid, dryRun);
    }
}
