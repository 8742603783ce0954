package vn.phusong.planner.job;

/** The side of a job that is turned to its worker. May be used from several threads. */
public interface JobProgress {

    /**
     * Tells how far the work is, and lets it end early.
     *
     * @param step what is being done, in a few words
     * @param fraction 0 to 1 of the whole work; values outside are clipped
     * @throws JobInterrupted if the process is about to end
     */
    void report(String step, double fraction);

    /** Lets the work end early where there is nothing to report. */
    void checkInterrupted();
}
