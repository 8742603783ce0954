package vn.phusong.planner.ingest.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.DatasetImporter.EditionRule;
import vn.phusong.planner.ingest.Edition;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.RasterImporter;
import vn.phusong.planner.ingest.RasterImporter.Option;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.reader.Formats;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.SourceFile;

/** Reads one entry of {@code datasets}. */
final class DatasetReader {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

    private final Path folder;
    private final Pack pack;
    private final List<Edition> editions;
    private final Map<String, DatasetImporter> importers;
    private final Formats formats;

    DatasetReader(
            Path folder,
            Pack pack,
            List<Edition> editions,
            Collection<? extends DatasetImporter> importers,
            Formats formats) {
        this.folder = folder;
        this.pack = pack;
        this.editions = editions;
        this.importers = importers.stream().collect(Collectors.toMap(DatasetImporter::kind, each -> each));
        this.formats = formats;
    }

    DatasetEntry read(YamlMap map) {
        String name = map.text("name", NAME);
        String kind = map.text("kind", "(?s).+");
        @Nullable DatasetImporter importer = importers.get(kind);
        if (importer == null && !kind.isEmpty()) {
            map.report(IngestIssue.UNKNOWN_KIND, "kind", kind, String.join(" | ", new TreeSet<>(importers.keySet())));
        }
        String format = format(map, importer);
        String file = map.text("file");
        Optional<RowReader> reader = formats.find(format);
        Optional<Path> path = path(map, file, format);
        SortedMap<String, String> options = options(map, reader);
        DatasetEntry entry = new DatasetEntry(
                name,
                kind,
                edition(map, importer),
                file,
                path.orElse(folder),
                format,
                new DatasetCrs(map, format, reader)
                        .read(importer, path.map(found -> new SourceFile(found, options))),
                options,
                map.findText("licence", "(?s).+").orElse(pack.licence()),
                map.findText("source", "(?s).+").orElse(pack.source()),
                map.findDate("as_of").orElse(null),
                columns(map, importer),
                defaults(map, importer),
                classes(map, importer),
                allows(importer, Option.SURFACE_MODEL) && map.findFlag("surface_model").orElse(false));
        if (importer != null) {
            map.rejectOthers();
        }
        return entry;
    }

    private String format(YamlMap map, @Nullable DatasetImporter importer) {
        String format = map.text("format");
        if (importer != null && !format.isEmpty() && !formats.of(importer).contains(format)) {
            map.report(IngestIssue.UNKNOWN_FORMAT, "format", format, String.join(" | ", formats.of(importer)));
        }
        return format;
    }

    private @Nullable String edition(YamlMap map, @Nullable DatasetImporter importer) {
        EditionRule rule = importer == null ? EditionRule.NONE : importer.editionRule();
        if (rule != EditionRule.OWN) {
            return rule == EditionRule.REGISTER ? pack.registerEdition() : null;
        }
        String edition = map.text("edition");
        if (!edition.isEmpty() && editions.stream().noneMatch(each -> each.code().equals(edition))) {
            map.report(IngestIssue.EDITION_NOT_DECLARED, "edition", edition, ManifestReader.codes(editions));
        }
        return edition;
    }

    private Optional<Path> path(YamlMap map, String file, String format) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = folder.resolve(file).normalize();
            if (!path.startsWith(folder) || Files.exists(path) && !path.toRealPath().startsWith(folder)) {
                map.report(IngestIssue.FILE_OUTSIDE_PACK, "file", file, "./…");
                return Optional.empty();
            }
            boolean folders = formats.find(format).map(RowReader::readsFolders).orElse(!format.isEmpty());
            boolean tiles = folders && Files.isDirectory(path);
            if (!tiles && !(Files.isRegularFile(path) && Files.isReadable(path))) {
                map.report(IngestIssue.FILE_NOT_FOUND, "file", file, folder.toString());
                return Optional.empty();
            }
            return Optional.of(path);
        } catch (InvalidPathException | IOException e) {
            map.report(IngestIssue.FILE_NOT_FOUND, "file", file, folder.toString());
            return Optional.empty();
        }
    }

    private static SortedMap<String, String> options(YamlMap map, Optional<RowReader> reader) {
        SortedMap<String, String> options = new TreeMap<>();
        reader.ifPresent(known -> known.options().forEach((option, pattern) ->
                map.findText(option, pattern).ifPresent(value -> options.put(option, value))));
        return options;
    }

    private static SortedMap<String, String> columns(YamlMap map, @Nullable DatasetImporter importer) {
        SortedMap<String, String> columns = new TreeMap<>();
        if (importer != null && !(importer instanceof RowImporter)) {
            return columns;
        }
        Optional<YamlMap> given = map.findMap("columns");
        given.ifPresent(each -> columns.putAll(each.texts()));
        if (importer instanceof RowImporter rows) {
            Set<String> fields = fields(rows);
            for (String field : columns.keySet()) {
                if (!fields.contains(field)) {
                    String allowed = String.join(" | ", fields);
                    given.orElseThrow().report(IngestIssue.UNKNOWN_COLUMN_FIELD, field, field, allowed);
                }
            }
        }
        columns.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        return columns;
    }

    private static SortedMap<String, String> defaults(YamlMap map, @Nullable DatasetImporter importer) {
        SortedMap<String, String> defaults = new TreeMap<>();
        if (importer instanceof RowImporter rows) {
            map.findMap("defaults").ifPresent(given -> given.texts().forEach((name, text) -> {
                Optional<Field<?>> field = rows.fields().stream().filter(each -> each.name().equals(name)).findFirst();
                if (field.isEmpty()) {
                    String fields = rows.fields().stream().map(Field::name).collect(Collectors.joining(" | "));
                    given.report(IngestIssue.UNKNOWN_COLUMN_FIELD, name, name, fields);
                } else {
                    field.get().parse(text, code -> given.report(
                            IngestIssue.INVALID_VALUE, name, text, field.get().expected()));
                }
                defaults.put(name, text);
            }));
        }
        return defaults;
    }

    private static Set<String> fields(RowImporter importer) {
        Set<String> fields = importer.fields().stream().map(Field::name).collect(Collectors.toCollection(TreeSet::new));
        fields.addAll(importer.geometry().columnFields());
        return fields;
    }

    private static SortedMap<Integer, String> classes(YamlMap map, @Nullable DatasetImporter importer) {
        SortedMap<Integer, String> classes = new TreeMap<>();
        if (!allows(importer, Option.CLASSES)) {
            return classes;
        }
        map.map("classes").ifPresent(given -> given.texts().forEach((number, name) -> {
            if (number.matches("[0-9]{1,5}")) {
                classes.put(Integer.valueOf(number), name);
            } else {
                given.report(IngestIssue.WRONG_TYPE, number, number, "0 … 99999");
            }
        }));
        return classes;
    }

    private static boolean allows(@Nullable DatasetImporter importer, Option option) {
        return importer instanceof RasterImporter rasters && rasters.options().contains(option);
    }
}
