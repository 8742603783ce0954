package vn.phusong.planner.pipeline;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.job.JobStatus;

/** Prints how far a job is: a line per stage with its time, and tenths of long stages. */
final class JobConsole implements Consumer<JobStatus> {

    /** A fraction that went through the database and back is a little less than it was. */
    private static final double ROUNDING = 1e-9;

    private final PrintWriter out;
    private @Nullable String step;
    private long stepStarted_ns;
    private int lastTenth;

    JobConsole(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(JobStatus status) {
        String now = status.step();
        if (!now.isBlank() && !now.equals(step)) {
            endStep();
            step = now;
            stepStarted_ns = System.nanoTime();
            lastTenth = 0;
            out.println("  " + now + " …");
            out.flush();
        }
        int tenth = (int) (PipelineStage.within(now, status.fraction()) * 10 + ROUNDING);
        if (tenth > lastTenth && tenth < 10 && !status.state().isFinal()) {
            lastTenth = tenth;
            out.println("    " + tenth * 10 + " %");
            out.flush();
        }
        if (status.state().isFinal()) {
            endStep();
        }
    }

    private void endStep() {
        if (step != null) {
            out.printf(Locale.ROOT, "  %s: %.1f s%n", step, (System.nanoTime() - stepStarted_ns) / 1e9);
            step = null;
        }
    }
}
