package vn.phusong.planner.ingest.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads one format. A new format is a new bean of this type. */
public interface RowReader {

    /** The word in {@code pack.yaml}. */
    String format();

    /** Whether rows carry a geometry; if not, points are made from the columns of their coordinates. */
    boolean hasGeometry();

    /**
     * Reads a file row by row. Rows that are wrong by themselves are handed over with their issues.
     *
     * @param file may end in {@code .gz}
     * @throws BrokenFile if the file as a whole cannot be understood
     */
    void read(Path file, Sink sink) throws IOException, BrokenFile;

    /** Takes what is read. */
    interface Sink {

        /** The columns of a file that declares them, before its rows. */
        void columns(List<String> columns) throws BrokenFile;

        void row(RawRow row) throws IOException;
    }
}
