package vn.phusong.planner.job;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a job is.
 *
 * @param step what it is doing, in the job's own words
 * @param fraction 0 to 1 of the whole work
 * @param failure why it failed, as a sentence
 */
public record JobStatus(
        JobKey key,
        State state,
        String step,
        double fraction,
        Optional<String> failure,
        Instant submittedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {

    /** The life of a job; one that was interrupted goes from RUNNING back to QUEUED. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED;

        /** Whether nothing more will happen. */
        public boolean isFinal() {
            return this == DONE || this == FAILED;
        }
    }
}
