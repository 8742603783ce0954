package vn.phusong.planner.ingest.reader;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A file to read and how.
 *
 * @param path may end in {@code .gz}
 * @param options those of {@link RowReader#options} that {@code pack.yaml} gives
 */
public record SourceFile(Path path, Map<String, String> options) {

    /** Without options. */
    public static SourceFile of(Path path) {
        return new SourceFile(path, Map.of());
    }

    public Optional<String> find(String option) {
        return Optional.ofNullable(options.get(option));
    }
}
