package vn.phusong.planner.ingest;

import java.nio.file.Path;

/** Loads data packs. */
public interface PackLoader {

    /**
     * Loads a pack, all or nothing. The same pack again changes nothing. What is wrong is in the report and is kept with
     * the attempt; after a rejection the database is as it was before.
     *
     * @param folder holds {@code pack.yaml}
     * @param acceptValid leave out rows with errors, and rows that refer to them, instead of rejecting the pack; what
     *     concerns a file as a whole or {@code pack.yaml} rejects all the same
     * @throws LoadInProgress if another process is loading into the same database
     * @throws java.io.UncheckedIOException if a file cannot be read for reasons that are not in the file
     */
    LoadReport load(Path folder, boolean acceptValid);

    /** Somebody else is loading into this database. */
    final class LoadInProgress extends RuntimeException {
        private static final long serialVersionUID = 1;

        public LoadInProgress() {
            super("another load into this database is in progress");
        }
    }
}
