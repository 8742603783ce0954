package vn.phusong.planner.job;

/**
 * Names a job.
 *
 * @param name of its {@link JobType}
 * @param id among jobs of that type; submitting a job that is queued or running joins it
 */
public record JobKey(String name, String id) {

    @Override
    public String toString() {
        return name + "/" + id;
    }
}
