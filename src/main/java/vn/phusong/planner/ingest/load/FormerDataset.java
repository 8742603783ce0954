package vn.phusong.planner.ingest.load;

/** The current version of a dataset before a load. */
record FormerDataset(
        long id, String name, String kind, String file, String contentHash, String rowsHash, long rowsLeftOut) {}
