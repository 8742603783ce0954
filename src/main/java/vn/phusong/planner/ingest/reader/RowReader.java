package vn.phusong.planner.ingest.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.phusong.planner.ingest.ImportIssue;

/** Reads one format. A new format is a new bean of this type. */
public interface RowReader {

    /** The word in {@code pack.yaml}. */
    String format();

    /** Whether rows carry a geometry; if not, points are made from the columns of their coordinates. */
    boolean hasGeometry();

    /** Whether a file looks like one of this format. */
    default Recognition recognise(FileHead head) {
        return Recognition.byName(head.endsWith("." + format()));
    }

    /** The kind of dataset that rows of this format are, where they can be no other. */
    default Optional<String> onlyKind() {
        return Optional.empty();
    }

    /** Writes copies of files with notes beside the rows; empty where rows have no cells to write beside. */
    default Optional<Annotator> annotator() {
        return Optional.empty();
    }

    /** Whether a folder of files is one dataset. */
    default boolean readsFolders() {
        return false;
    }

    /** Keys of {@code pack.yaml} that only this format has, each optional, with the pattern of its value. */
    default Map<String, String> options() {
        return Map.of();
    }

    /**
     * The files that are read together: the named one and those that must lie beside it.
     *
     * @param file may be missing
     */
    default List<Path> parts(Path file) throws IOException {
        return List.of(file);
    }

    /**
     * What the file itself says of its reference system, told without reading its rows.
     *
     * @throws BrokenFile if the file as a whole cannot be understood
     */
    default Optional<StatedCrs> findCrs(SourceFile source) throws IOException, BrokenFile {
        return Optional.empty();
    }

    /**
     * Reads a file row by row. Rows that are wrong by themselves are handed over with their issues.
     *
     * @throws BrokenFile if the file as a whole cannot be understood
     */
    void read(SourceFile source, Sink sink) throws IOException, BrokenFile;

    /** Takes what is read. */
    interface Sink {

        /**
         * How many of these names of columns mean something to the kind of dataset: tells a header from the titles
         * above it.
         */
        default int wanted(List<String> columns) {
            return 0;
        }

        /** The columns of a file that declares them, before its rows. */
        void columns(List<String> columns) throws BrokenFile;

        void row(RawRow row) throws IOException;

        /** Numbers in texts may have a decimal comma; told before the first row. */
        default void decimalCommas() {}

        /** Something to know of the file as a whole that does not keep it from being read. */
        default void remark(ImportIssue warning) {}
    }
}
