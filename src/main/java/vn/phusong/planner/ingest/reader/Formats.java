package vn.phusong.planner.ingest.reader;

import java.util.Collection;
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

    /** Rasters name their formats; rows with areas need a format with geometry, other rows are read from any. */
    public Set<String> of(DatasetImporter importer) {
        if (importer instanceof RasterImporter rasters) {
            return new TreeSet<>(rasters.formats());
        }
        boolean fromTables = importer instanceof RowImporter rows && rows.geometry().fitsTables();
        return readers.values().stream()
                .filter(reader -> reader.hasGeometry() || fromTables)
                .map(RowReader::format)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
