package vn.phusong.planner.ingest.manifest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.reader.SourceFile;

/**
 * One dataset of {@code pack.yaml}, with everything it leaves out taken from the pack.
 *
 * @param edition edition of the administrative map, for the kinds that have one
 * @param file as written
 * @param path the file or, for tiles, the folder; exists within the pack
 * @param crs such as {@code EPSG:9208}
 * @param options keys of the format, see {@link vn.phusong.planner.ingest.reader.RowReader#options}
 * @param asOf the day its content describes
 * @param columns our field → their column, only where they differ
 * @param defaults our field → text for rows that have none, such as the level of units that are all of one
 * @param classes clutter: class number → name
 * @param surfaceModel elevation: whether heights include trees and houses
 */
public record DatasetEntry(
        String name,
        String kind,
        @Nullable String edition,
        String file,
        Path path,
        String format,
        String crs,
        SortedMap<String, String> options,
        String licence,
        String source,
        @Nullable LocalDate asOf,
        SortedMap<String, String> columns,
        SortedMap<String, String> defaults,
        SortedMap<Integer, String> classes,
        boolean surfaceModel) {

    /** What the format's reader is given. */
    public SourceFile toRead() {
        return new SourceFile(path, options);
    }

    /** Their name of one of our fields. */
    public String column(String field) {
        return columns.getOrDefault(field, field);
    }
}
