package vn.phusong.planner.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;

/**
 * Tells db-scheduler how to do a {@link JobType}: a failed job is over, as trying again would fail again; one that a
 * stop or a crash interrupted is due at once. Its row of progress and db-scheduler's own change in one transaction, or a
 * job submitted again just then would wait for ever.
 */
final class JobTask<T> {
    private static final Logger log = LoggerFactory.getLogger(JobTask.class);

    private final JobType<T> type;
    private final JobProgressTable table;
    private final BooleanSupplier stopping;

    JobTask(JobType<T> type, JobProgressTable table, BooleanSupplier stopping) {
        this.type = type;
        this.table = table;
        this.stopping = stopping;
    }

    Task<T> task() {
        return Tasks.custom(type.name(), type.dataType())
                .onFailure(this::onFailure)
                .onDeadExecutionRevive()
                .execute(this::execute);
    }

    private CompletionHandler<T> execute(TaskInstance<T> instance, ExecutionContext context) {
        JobKey key = new JobKey(instance.getTaskName(), instance.getId());
        log.info("job {} started", key);
        table.started(key);
        try {
            type.run(instance.getData(), new ReportedProgress(key, table, stopping));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new JobFault(e);
        }
        return (execution, operations) -> {
            table.atomically(() -> {
                table.done(key);
                operations.remove();
            });
            log.info("job {} done", key);
        };
    }

    private void onFailure(ExecutionComplete execution, ExecutionOperations<T> operations) {
        TaskInstance<?> instance = execution.getExecution().taskInstance;
        JobKey key = new JobKey(instance.getTaskName(), instance.getId());
        if (stopping.getAsBoolean()) {
            log.info("job {} was interrupted and goes back into the queue", key);
            // The stop may have interrupted this thread; what follows must reach the database all the same.
            Thread.interrupted();
            table.atomically(() -> {
                table.interrupted(key);
                operations.reschedule(execution, Instant.now());
            });
            return;
        }
        Throwable cause = execution.getCause().map(JobTask::unwrap).orElse(null);
        log.info("job {} failed", key, cause);
        table.atomically(() -> {
            table.failed(key, sentence(cause), isBadInput(cause));
            operations.remove();
        });
    }

    private static Throwable unwrap(Throwable fault) {
        return fault instanceof JobFault ? fault.getCause() : fault;
    }

    private static boolean isBadInput(@Nullable Throwable cause) {
        return cause instanceof CommandFailure failure && failure.exitCode() == ExitCode.BAD_INPUT;
    }

    private static String sentence(@Nullable Throwable cause) {
        if (cause instanceof CommandFailure) {
            return String.valueOf(cause.getMessage());
        }
        return cause == null ? "unknown" : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    /** Carries a checked exception through db-scheduler, whose handlers declare none. */
    private static final class JobFault extends RuntimeException {
        private static final long serialVersionUID = 1;

        JobFault(Exception cause) {
            super(cause);
        }
    }
}
