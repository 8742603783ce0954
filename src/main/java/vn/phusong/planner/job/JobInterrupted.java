package vn.phusong.planner.job;

/** The process is about to end; the job goes back into the queue. */
public final class JobInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    JobInterrupted() {
        super("the process is stopping");
    }
}
