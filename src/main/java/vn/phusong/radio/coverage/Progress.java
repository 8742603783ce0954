package vn.phusong.radio.coverage;

/** Hears how far a long computation is, and may end it. Called from any thread, one at a time. */
@FunctionalInterface
public interface Progress {

    /** Goes on to the end and tells nobody. */
    Progress SILENT = (done, total) -> true;

    /**
     * Called now and then.
     *
     * @return false to cancel the computation
     */
    boolean goesOn(long done, long total);
}
