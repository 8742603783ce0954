package vn.phusong.planner.ingest.reader;

import java.io.IOException;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;

/** Ends the unpacking of an archive that would fill the disk or keep the loader busy for hours. */
public final class UnpackedTooLarge extends IOException {
    private static final long serialVersionUID = 1;

    private final long most_bytes;

    UnpackedTooLarge(long most_bytes) {
        super("unpacks to more than " + most_bytes + " bytes");
        this.most_bytes = most_bytes;
    }

    /** Without dataset and file. */
    public ImportIssue issue() {
        return ImportIssue.of(IngestIssue.FILE_TOO_LARGE)
                .in(null, most_bytes + " B")
                .expecting("≤ " + most_bytes + " B");
    }
}
