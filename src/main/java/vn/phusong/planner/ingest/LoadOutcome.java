package vn.phusong.planner.ingest;

/** How an attempt to load a pack ended; the attempt itself may also still be RUNNING or have FAILED. */
public enum LoadOutcome {
    /** The pack is loaded, in whole or, if so asked, without its bad rows. */
    ACCEPTED,
    /** A dry run found nothing that would reject the pack; the database is as it was before. */
    WOULD_BE_ACCEPTED,
    /** Nothing differed from what was loaded before. */
    UNCHANGED,
    /** Something was wrong; the database is as it was before. */
    REJECTED
}
