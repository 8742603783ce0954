package vn.phusong.planner.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.phusong.planner.job.JobKey;
import vn.phusong.planner.job.JobStatus;

/** The progress that {@code run} and {@code analyse} print. */
class JobConsoleTest {

    private final StringWriter printed = new StringWriter();
    private final JobConsole console = new JobConsole(new PrintWriter(printed));

    @Test
    void tenthsAreThoseOfTheStageTheyStandUnder() {
        report("load", 0, JobStatus.State.RUNNING);
        report("predict", PipelineStage.PREDICT.overall(0), JobStatus.State.RUNNING);
        report("predict", PipelineStage.PREDICT.overall(0.3), JobStatus.State.RUNNING);
        report("predict", PipelineStage.PREDICT.overall(0.94), JobStatus.State.RUNNING);
        report("predict", PipelineStage.PREDICT.overall(1), JobStatus.State.RUNNING);
        report("judge", PipelineStage.JUDGE.overall(0), JobStatus.State.RUNNING);
        report("judge", PipelineStage.JUDGE.overall(0), JobStatus.State.DONE);

        assertThat(printed.toString().replaceAll("[0-9]+\\.[0-9] s", "TIME"))
                .isEqualToNormalizingNewlines("""
                          load …
                          load: TIME
                          predict …
                            30 %
                            90 %
                          predict: TIME
                          judge …
                          judge: TIME
                        """);
    }

    private void report(String step, double fraction, JobStatus.State state) {
        console.accept(new JobStatus(
                new JobKey("pipeline", "test"), state, step, fraction, Optional.empty(), false, Instant.EPOCH,
                Optional.empty(), Optional.empty()));
    }
}
