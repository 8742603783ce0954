package vn.phusong.planner.job;

import java.time.Instant;
import java.util.Optional;
import vn.phusong.planner.command.CommandFailure;

/**
 * How far a job is.
 *
 * @param step what it is doing, in the job's own words
 * @param fraction 0 to 1 of the whole work
 * @param failure why it failed, as a sentence
 * @param badInput whether what it was given is the reason, rather than the work itself
 */
public record JobStatus(
        JobKey key,
        State state,
        String step,
        double fraction,
        Optional<String> failure,
        boolean badInput,
        Instant submittedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {

    /** Does nothing for a job that has not failed, and ends the command like the work would have for one that has. */
    public void requireNoFailure() {
        failure.ifPresent(sentence -> {
            throw badInput ? CommandFailure.badInput(sentence) : CommandFailure.failed(sentence);
        });
    }

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
