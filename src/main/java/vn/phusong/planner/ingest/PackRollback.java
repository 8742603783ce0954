package vn.phusong.planner.ingest;

/** Makes an earlier version of a pack current again. */
public interface PackRollback {

    /**
     * Makes exactly the datasets of a version current again, with what {@code pack.yaml} said then, as a new version; all
     * or nothing. It is recorded as an attempt, with its changes.
     *
     * @return outcome ACCEPTED, or UNCHANGED if what is loaded is the same as that version
     * @throws RollbackRefused if there is no such pack or version, or a raster of it is gone
     * @throws PackLoader.LoadInProgress if another process is loading into the same database
     */
    LoadReport rollback(String packId, int number);

    /** Nothing was changed, and why. */
    final class RollbackRefused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Reason reason;
        private final String subject;

        /** What stands in the way. */
        public enum Reason {
            /** The subject is the pack's id. */
            UNKNOWN_PACK,
            /** The subject is the number asked for. */
            UNKNOWN_VERSION,
            /** The subject names the datasets whose stored files are missing or damaged. */
            RASTER_MISSING
        }

        public RollbackRefused(Reason reason, String subject) {
            super(reason + ": " + subject);
            this.reason = reason;
            this.subject = subject;
        }

        public Reason reason() {
            return reason;
        }

        public String subject() {
            return subject;
        }
    }
}
