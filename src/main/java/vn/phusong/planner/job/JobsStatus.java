package vn.phusong.planner.job;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.phusong.planner.command.StatusPart;

/** The part of {@code status} that tells the last jobs: what runs, what failed and why. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class JobsStatus implements StatusPart {
    private static final int SHOWN = 5;

    private final JobProgressTable table;

    JobsStatus(JobProgressTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        table.listNewestFirst(SHOWN).forEach(job -> facts.put(job.key().toString(), fact(job)));
        return facts;
    }

    @Override
    public List<String> lines() {
        return table.listNewestFirst(SHOWN).stream()
                .map(job -> job.key().name() + " of " + job.key().id() + ": " + fact(job))
                .toList();
    }

    private static String fact(JobStatus job) {
        return switch (job.state()) {
            case QUEUED -> "queued since " + job.submittedAt().truncatedTo(ChronoUnit.SECONDS);
            case RUNNING -> "running: " + job.step() + ", " + Math.round(100 * job.fraction()) + " %";
            case DONE -> "done " + job.finishedAt().orElse(job.submittedAt()).truncatedTo(ChronoUnit.SECONDS);
            case FAILED -> "failed: " + job.failure().orElse("");
        };
    }
}
