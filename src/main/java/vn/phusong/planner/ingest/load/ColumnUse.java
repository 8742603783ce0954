package vn.phusong.planner.ingest.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.manifest.DatasetEntry;
import vn.phusong.planner.ingest.mapping.ColumnProposal;
import vn.phusong.planner.ingest.mapping.FieldWords;
import vn.phusong.planner.ingest.reader.BrokenFile;

/** Which columns of a file, or properties of its features, are used, and which are missing. */
final class ColumnUse {
    /** A file whose features all have properties of their own must not fill the memory. */
    private static final int MOST_COLUMNS = 500;

    /** What columns of coordinates and geometry may be called. */
    private static final List<String> PLACES = List.of("lon", "lat", "x", "y", "lonlat", "latlon", "wkt");

    private final RowImporter importer;
    private final DatasetEntry entry;
    private final Set<String> seen = new HashSet<>();

    ColumnUse(RowImporter importer, DatasetEntry entry) {
        this.importer = importer;
        this.entry = entry;
    }

    /**
     * Checks a header.
     *
     * @param places the columns of coordinates, if the kind has a geometry and the format keeps it in columns
     * @throws BrokenFile naming all columns that are missing at once
     */
    void require(List<String> columns, boolean needsPlaces, Optional<PlaceColumns> places) throws BrokenFile {
        List<String> missing = new ArrayList<>();
        for (Field<?> field : importer.fields()) {
            if (field.isRequired()
                    && !columns.contains(entry.column(field.name()))
                    && !entry.defaults().containsKey(field.name())) {
                missing.add(entry.column(field.name()));
            }
        }
        if (needsPlaces && places.isEmpty()) {
            missing.addAll(PlaceColumns.expected(entry, importer.geometry()));
        }
        // A column that the pack names but the file lacks is a mistake even where the field may be absent.
        entry.columns().values().stream()
                .filter(column -> !columns.contains(column) && !missing.contains(column))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new BrokenFile(ImportIssue.of(IngestIssue.MISSING_COLUMN)
                    .at(null, null, 1L)
                    .in(String.join(", ", missing), String.join(",", columns))
                    .expecting(String.join(", ", missing) + proposed(missing, columns)));
        }
    }

    /** Which of the file's columns most likely hold what is missing, as it would stand in {@code pack.yaml}. */
    private String proposed(List<String> missing, List<String> columns) {
        String pairs = ColumnProposal.of(columns, FieldWords.of(importer).columnNames()).stream()
                .filter(match -> missing.contains(entry.column(match.field())))
                .map(match -> match.field() + ": " + match.column())
                .collect(Collectors.joining(", "));
        return pairs.isEmpty() ? "" : " (columns: {" + pairs + "}?)";
    }

    /** How many of the names are columns of our fields. */
    int countWanted(List<String> columns) {
        Set<String> wanted =
                importer.fields().stream().map(field -> entry.column(field.name())).collect(Collectors.toSet());
        if (importer.geometry().exists()) {
            PLACES.forEach(place -> wanted.add(entry.column(place)));
        }
        wanted.addAll(entry.columns().values());
        return (int) columns.stream().distinct().filter(wanted::contains).count();
    }

    /** Takes note of columns that the file has. */
    void see(Iterable<String> columns) {
        for (String column : columns) {
            if (seen.size() < MOST_COLUMNS && !column.isEmpty()) {
                seen.add(column);
            }
        }
    }

    /** Columns without a field, where a field without a column could be meant: a slip of the pen would lose data. */
    Optional<ImportIssue> findUnused() {
        Set<String> used =
                importer.fields().stream().map(field -> entry.column(field.name())).collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(seen);
        unused.removeAll(used);
        for (String place : PLACES) {
            unused.remove(entry.column(place));
        }
        Set<String> absent = new TreeSet<>(used);
        absent.removeAll(seen);
        entry.defaults().keySet().forEach(field -> absent.remove(entry.column(field)));
        return unused.isEmpty() || absent.isEmpty()
                ? Optional.empty()
                : Optional.of(ImportIssue.of(IngestIssue.UNUSED_COLUMNS)
                        .at(entry.name(), entry.file(), null)
                        .in(null, String.join(", ", unused))
                        .expecting(String.join(", ", absent)));
    }
}
