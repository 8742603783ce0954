package vn.phusong.planner.ingest.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.RasterSurvey;
import vn.phusong.planner.ingest.load.Preview;

/**
 * What became known of a file.
 *
 * @param format null if no reader knows it
 * @param kinds likeliest first; the first is the one that the rest speaks of, unless the user named another
 * @param survey null for rasters and for files of no known format
 * @param raster null for rows and for files of no known format
 * @param columns field → column, as they would be loaded; places among them
 * @param defaults field → what rows have that say nothing, as asked
 * @param missing fields that the kind must have and neither a column nor a default holds
 * @param preview what a load would say; null if it could not be tried
 * @param issues what is wrong with the file as a whole
 */
public record Inspection(
        Path file,
        long length_bytes,
        @Nullable String format,
        SortedMap<String, String> options,
        List<KindGuess> kinds,
        @Nullable CrsGuess crs,
        @Nullable FileSurvey survey,
        @Nullable RasterSurvey raster,
        Map<String, String> columns,
        SortedMap<String, String> defaults,
        List<String> missing,
        @Nullable Preview preview,
        List<ImportIssue> issues) {

    /** Of a file that cannot be read, or not as it was asked. */
    static Inspection unknown(InspectRequest request, ImportIssue issue) throws IOException {
        return new Inspection(
                request.file(), length(request.file()), null, request.options(), List.of(), null, null, null, Map.of(),
                request.defaults(), List.of(), null, List.of(issue));
    }

    static long length(Path file) throws IOException {
        return Files.isDirectory(file) ? 0 : Files.size(file);
    }

    /** The kind that the columns are for. */
    public Optional<String> kind() {
        return kinds.isEmpty() ? Optional.empty() : Optional.of(kinds.get(0).kind());
    }

    /** Whether anything in the file, or the user, told the kind. */
    boolean isKindTold() {
        return !kinds.isEmpty() && (kinds.get(0).score() > 0 || !columns.isEmpty());
    }

    /** How alike a column's header and its field's name are; 0 if the user chose it. */
    double score(String field, String column) {
        return kinds.isEmpty()
                ? 0
                : kinds.get(0).matches().stream()
                        .filter(match -> match.column().equals(column) && match.field().equals(field))
                        .mapToDouble(match -> match.score())
                        .findFirst()
                        .orElse(0);
    }
}
