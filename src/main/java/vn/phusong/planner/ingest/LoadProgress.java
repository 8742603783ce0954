package vn.phusong.planner.ingest;

/** Is told how far a load is; called on the load's thread, which waits for it. */
public interface LoadProgress {
    /** After how many rows of a file it is called again. */
    long ROWS_BETWEEN_REPORTS = 10_000;

    /** Listens to nothing. */
    LoadProgress NONE = new LoadProgress() {};

    /**
     * @param dataset its name in {@code pack.yaml}
     * @param rowsSoFar rows read of it; tiles for a raster
     */
    default void report(String dataset, LoadStage stage, long rowsSoFar) {}

    /**
     * A step of the stage {@code CHECKING} is done.
     *
     * @param kind whose rows were looked at, of all its datasets
     * @param step code of the issue it looks for, or what it updates
     */
    default void checked(String kind, String step, long took_ns) {}

    /** What is done to a dataset, in this order. */
    enum LoadStage {
        /** Its files are unpacked and hashed, to see whether anything changed. */
        HASHING,
        /** Rows are read and checked one by one. */
        READING,
        /** Rows are checked among each other and against what is loaded. */
        CHECKING,
        /** Rows move to their table. */
        STORING,
        /** Nothing is left to do for it. */
        DONE
    }
}
