package vn.phusong.planner.ingest.inspect;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.RasterImporter;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.planner.ingest.reader.Formats;
import vn.phusong.planner.ingest.reader.RowReader;

/** Whether what is asked of an inspection makes sense; the same rules as for {@code pack.yaml}. */
final class RequestCheck {

    private RequestCheck() {}

    static Optional<ImportIssue> find(
            InspectRequest request, RowReader reader, Collection<RowImporter> importers, Formats formats) {
        return option(request, reader)
                .or(() -> format(request, reader, importers, formats))
                .or(() -> crs(request)).or(() -> field(request, importers));
    }

    /** For rasters, which have neither options nor columns. */
    static Optional<ImportIssue> find(InspectRequest request, String format, Collection<RasterImporter> possible) {
        List<String> kinds = possible.stream().map(RasterImporter::kind).sorted().toList();
        if (request.kind().isPresent() && !kinds.contains(request.kind().get())) {
            return Optional.of(ImportIssue.of(IngestIssue.NOT_ALLOWED)
                    .in("kind", request.kind().get())
                    .expecting(String.join(" | ", kinds)));
        }
        Optional<String> option = request.options().keySet().stream().findFirst();
        if (option.isPresent()) {
            return Optional.of(ImportIssue.of(IngestIssue.UNKNOWN_KEY).in(option.get(), option.get()).expecting("–"));
        }
        return crs(request).or(() -> Stream.concat(
                        request.columns().keySet().stream(), request.defaults().keySet().stream())
                .findFirst()
                .map(field -> ImportIssue.of(IngestIssue.UNKNOWN_COLUMN_FIELD).in(field, field).expecting(format)));
    }

    private static Optional<ImportIssue> option(InspectRequest request, RowReader reader) {
        for (Map.Entry<String, String> option : request.options().entrySet()) {
            String pattern = reader.options().get(option.getKey());
            if (pattern == null) {
                return Optional.of(ImportIssue.of(IngestIssue.UNKNOWN_KEY)
                        .in(option.getKey(), option.getKey())
                        .expecting(String.join(" | ", new TreeSet<>(reader.options().keySet()))));
            }
            if (!option.getValue().matches(pattern)) {
                return Optional.of(ImportIssue.of(IngestIssue.INVALID_VALUE)
                        .in(option.getKey(), option.getValue())
                        .expecting(pattern.startsWith("(?s)") ? "text" : pattern));
            }
        }
        return Optional.empty();
    }

    private static Optional<ImportIssue> format(
            InspectRequest request, RowReader reader, Collection<RowImporter> importers, Formats formats) {
        return importers.stream()
                .filter(importer -> request.kind().equals(Optional.of(importer.kind())))
                .map(formats::of)
                .filter(possible -> !possible.contains(reader.format()))
                .findFirst()
                .map(possible -> ImportIssue.of(IngestIssue.UNKNOWN_FORMAT)
                        .in("format", reader.format())
                        .expecting(String.join(" | ", possible)));
    }

    private static Optional<ImportIssue> crs(InspectRequest request) {
        return request.crs()
                .filter(code -> !CoordinateSystems.isKnown(code) || CoordinateSystems.isDeprecated(code))
                .map(code -> ImportIssue.of(IngestIssue.UNKNOWN_CRS)
                        .in("crs", code)
                        .expecting(CoordinateSystems.WGS_84 + " | " + CoordinateSystems.VN_2000_CODES));
    }

    private static Optional<ImportIssue> field(InspectRequest request, Collection<RowImporter> importers) {
        Set<String> fields = importers.stream()
                .filter(importer -> request.kind().map(importer.kind()::equals).orElse(true))
                .flatMap(importer -> KindGuess.fields(importer).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(request.columns().keySet().stream(), request.defaults().keySet().stream())
                .filter(field -> !fields.contains(field))
                .findFirst()
                .map(field -> ImportIssue.of(IngestIssue.UNKNOWN_COLUMN_FIELD)
                        .in(field, field)
                        .expecting(String.join(" | ", fields)));
    }
}
