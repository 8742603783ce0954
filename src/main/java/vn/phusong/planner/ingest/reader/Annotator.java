package vn.phusong.planner.ingest.reader;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import vn.phusong.planner.ingest.notes.Notes;

/** Writes a copy of a user's file with notes beside its rows. */
public interface Annotator {

    /** Of the copy, with its dot. */
    String extension();

    /**
     * Writes the copy.
     *
     * @param wanted columns that mean something to the kind of dataset, see {@link RowReader.Sink#wanted}
     * @param out stays open
     * @throws BrokenFile if the file cannot be read
     */
    void annotate(SourceFile source, Set<String> wanted, Notes notes, OutputStream out) throws IOException, BrokenFile;
}
