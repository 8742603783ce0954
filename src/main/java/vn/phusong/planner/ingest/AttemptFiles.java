package vn.phusong.planner.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that attempts to import have read, and whether they are still what they were. */
public interface AttemptFiles {

    /** In the order of the datasets' names; none for an attempt whose {@code pack.yaml} could not be used. */
    List<AttemptFile> list(long attemptId);

    Optional<AttemptFile> find(long attemptId, String dataset);

    /**
     * One file, as the attempt read it.
     *
     * @param file as {@code pack.yaml} names it
     * @param options keys of the format
     * @param columns our field → their column, where they differ
     */
    record AttemptFile(
            String dataset,
            String kind,
            String file,
            Path path,
            String format,
            Map<String, String> options,
            Map<String, String> columns,
            State state) {

        /** Their name of one of our fields. */
        public String column(String field) {
            return columns.getOrDefault(field, field);
        }
    }

    /** What has become of a file since it was read. */
    enum State {
        AS_READ,
        CHANGED,
        GONE
    }
}
