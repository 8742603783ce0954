package vn.phusong.planner.job;

/**
 * One kind of background work; a Spring bean.
 *
 * @param <T> what a job is told: a record that survives JSON. Paths in it are absolute, as another process may do the
 *     work
 */
public interface JobType<T> {

    /** Unique and stable: it stands in the database. */
    String name();

    Class<T> dataType();

    /**
     * Does the work. It may be started again after an interruption, so what it did before must do no harm.
     *
     * @param progress is told how far the work is, and throws {@link JobInterrupted} when the process is about to end
     * @throws vn.phusong.planner.command.CommandFailure to fail with a sentence for the user
     * @throws Exception to fail; the job is not tried again
     */
    void run(T data, JobProgress progress) throws Exception;
}
