package vn.phusong.planner.ingest.inspect;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What to look at, and what is known of it already.
 *
 * @param kind of dataset it is meant to be
 * @param crs it is in
 * @param options of the format
 * @param columns field → column, where the proposal is to be overruled; an empty column leaves a field out
 * @param defaults field → what rows have that say nothing, for fields that the file lacks
 * @param packId pack whose land tells where the places must lie
 */
public record InspectRequest(
        Path file,
        Optional<String> kind,
        Optional<String> crs,
        SortedMap<String, String> options,
        Map<String, String> columns,
        SortedMap<String, String> defaults,
        Optional<String> packId) {

    /** Without defaults. */
    public InspectRequest(
            Path file,
            Optional<String> kind,
            Optional<String> crs,
            SortedMap<String, String> options,
            Map<String, String> columns,
            Optional<String> packId) {
        this(file, kind, crs, options, columns, new TreeMap<>(), packId);
    }

    public static InspectRequest of(Path file) {
        return new InspectRequest(file, Optional.empty(), Optional.empty(), new TreeMap<>(), Map.of(), Optional.empty());
    }

    public InspectRequest withKind(String kind) {
        return new InspectRequest(file, Optional.of(kind), crs, options, columns, defaults, packId);
    }
}
