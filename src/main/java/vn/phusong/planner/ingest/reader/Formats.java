package vn.phusong.planner.ingest.reader;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.RasterImporter;
import vn.phusong.planner.ingest.RowImporter;

/** The formats there are, and which of them fit a kind of dataset. */
public final class Formats {
    private final Map<String, RowReader> readers;

    /** @throws IllegalStateException if two readers claim one format */
    public Formats(Collection<? extends RowReader> readers) {
        this.readers = readers.stream()
                .collect(Collectors.toMap(RowReader::format, Function.identity(), (one, other) -> {
                    throw new IllegalStateException("two readers for " + one.format());
                }, TreeMap::new));
    }

    /** Empty for formats of rasters and for unknown ones. */
    public Optional<RowReader> find(String format) {
        return Optional.ofNullable(readers.get(format));
    }

    /** Of rows. */
    public Set<String> names() {
        return Collections.unmodifiableSet(readers.keySet());
    }

    /** The reader that is surest to know a file. */
    public Optional<RowReader> recognise(FileHead head) {
        return readers.values().stream()
                .filter(reader -> reader.recognise(head) != Recognition.NO)
                .max(Comparator.comparing(reader -> reader.recognise(head)));
    }

    /** Rasters and some kinds of rows name their formats; other rows come in all that are not for one kind only. */
    public Set<String> of(DatasetImporter importer) {
        if (importer instanceof RasterImporter rasters) {
            return new TreeSet<>(rasters.formats());
        }
        if (importer instanceof RowImporter rows && !rows.formats().isEmpty()) {
            return new TreeSet<>(rows.formats());
        }
        return readers.values().stream()
                .filter(reader -> reader.onlyKind().map(importer.kind()::equals).orElse(true))
                .map(RowReader::format)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
