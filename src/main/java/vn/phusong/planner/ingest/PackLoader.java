package vn.phusong.planner.ingest;

import java.nio.file.Path;

/** Loads data packs. */
public interface PackLoader {

    /**
     * Loads a pack, all or nothing. The same pack again changes nothing. What is wrong is in the report and is kept with
     * the attempt; after a rejection or a dry run the database
     * is as it was before.
     *
     * @param folder holds {@code pack.yaml}
     * @param progress is told of every dataset
     * @throws LoadInProgress if another process is loading into the same database
     * @throws java.io.UncheckedIOException if a file cannot be read for reasons that are not in the file
     */
    LoadReport load(Path folder, LoadOptions options, LoadProgress progress);

    /** Whether somebody is loading into the database at this moment. */
    boolean isBusy();

    /** Loads a pack without telling how far it is. */
    default LoadReport load(Path folder, LoadOptions options) {
        return load(folder, options, LoadProgress.NONE);
    }

    /** Loads a pack for good, without telling how far it is. */
    default LoadReport load(Path folder, boolean acceptValid) {
        return load(folder, acceptValid ? LoadOptions.ACCEPT_VALID : LoadOptions.STRICT);
    }

    /** Somebody else is loading into this database. */
    final class LoadInProgress extends RuntimeException {
        private static final long serialVersionUID = 1;

        public LoadInProgress() {
            super("another load into this database is in progress");
        }
    }
}
