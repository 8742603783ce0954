package vn.phusong.planner.ingest;

/**
 * How a pack is loaded.
 *
 * @param acceptValid leave out rows with errors, and rows that refer to them, instead of rejecting the pack; what
 *     concerns a file as a whole or {@code pack.yaml} rejects all the same
 * @param dryRun do everything, report and record it, and then leave the database as it was
 */
public record LoadOptions(boolean acceptValid, boolean dryRun) {

    /** One error rejects the pack. */
    public static final LoadOptions STRICT = new LoadOptions(false, false);

    /** Rows with errors are left out. */
    public static final LoadOptions ACCEPT_VALID = new LoadOptions(true, false);

    /** The same, only tried. */
    public LoadOptions asDryRun() {
        return new LoadOptions(acceptValid, true);
    }
}
