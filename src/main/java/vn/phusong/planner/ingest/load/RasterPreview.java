package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.RasterImporter;
import vn.phusong.planner.ingest.RasterImporter.Option;
import vn.phusong.planner.ingest.RasterImporter.RasterFiles;
import vn.phusong.planner.ingest.RasterSurvey;

/**
 * What a load would say of a raster, without a database.
 *
 * @param importers those that have the format, likeliest first
 * @param likelihoods of each
 * @param issues what the first would say
 */
public record RasterPreview(
        RasterSurvey survey, List<RasterImporter> importers, List<Double> likelihoods, List<ImportIssue> issues) {

    /** In the place of the names of classes, which only the user knows. */
    private static final String UNNAMED = "…";

    /**
     * Unpacks what is packed beside nothing else, looks at it and removes it.
     *
     * @param possible those that have the format; at least one
     * @param kind that it is meant to be
     * @param declaredCrs counts where a file does not tell its own
     */
    public static RasterPreview of(
            Path path, String format, Collection<RasterImporter> possible, Optional<String> kind,
            Optional<String> declaredCrs)
            throws IOException {
        Path folder = Files.createTempDirectory("raster-");
        try {
            List<Path> files = new ArrayList<>();
            for (Path file : tiles(path, format)) {
                files.add(unpacked(file, folder));
            }
            return of(new RasterFiles(path.getFileName().toString(), format, declaredCrs, files, Map.of()), possible, kind);
        } finally {
            remove(folder);
        }
    }

    /** The file, or the folder's files of the format; what else lies there does not matter. */
    public static List<Path> tiles(Path path, String format) throws IOException {
        return TileFile.list(path, format);
    }

    private static RasterPreview of(RasterFiles files, Collection<RasterImporter> possible, Optional<String> kind) {
        RasterSurvey survey = possible.iterator().next().survey(files);
        List<RasterImporter> importers = possible.stream()
                .sorted(Comparator.comparing((RasterImporter each) -> !kind.equals(Optional.of(each.kind())))
                        .thenComparingDouble(each -> -each.likelihood(survey))
                        .thenComparing(RasterImporter::kind))
                .toList();
        RasterImporter first = importers.get(0);
        Map<Integer, String> classes = first.options().contains(Option.CLASSES) ? unnamed(survey) : Map.of();
        List<ImportIssue> issues = first.inspect(
                new RasterFiles(files.dataset(), files.format(), files.declaredCrs(), files.files(), classes));
        List<Double> likelihoods = importers.stream().map(each -> each.likelihood(survey)).toList();
        return new RasterPreview(survey, importers, likelihoods, issues);
    }

    private static Map<Integer, String> unnamed(RasterSurvey survey) {
        Map<Integer, String> classes = new TreeMap<>();
        survey.tiles().stream()
                .filter(tile -> tile.band() != null)
                .flatMap(tile -> tile.band().classes().stream())
                .forEach(number -> classes.put(number, UNNAMED));
        return classes;
    }

    private static Path unpacked(Path file, Path folder) throws IOException {
        String name = TileFile.unpackedName(file);
        if (name.equals(file.getFileName().toString())) {
            return file;
        }
        Path unpacked = folder.resolve(name);
        try (InputStream content = TileFile.open(file)) {
            Files.copy(content, unpacked);
        }
        return unpacked;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            for (Path file : content.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
