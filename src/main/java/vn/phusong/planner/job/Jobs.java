package vn.phusong.planner.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Submits background work and tells how far it is. */
@Service
public class Jobs {
    private static final long POLL_MILLIS = 200;

    private final Map<String, JobType<?>> types;
    private final JobProgressTable table;
    private final JobScheduler scheduler;

    Jobs(List<JobType<?>> types, JobProgressTable table, JobScheduler scheduler) {
        this.types = types.stream().collect(Collectors.toMap(JobType::name, Function.identity()));
        this.table = table;
        this.scheduler = scheduler;
    }

    /**
     * Puts a job into the queue, durably: it is done even if this process ends now. If the same job is queued or
     * running, nothing new is queued. In a transaction of the caller's it is queued when that commits.
     *
     * @param name of a {@link JobType}
     * @param id of the job among those of the type, such as the pack's folder
     * @param data of the type's {@link JobType#dataType()}
     */
    public JobKey submit(String name, String id, Object data) {
        JobType<?> type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no job type '" + name + "', there are " + types.keySet());
        }
        if (!type.dataType().isInstance(data)) {
            throw new IllegalArgumentException("job type '" + name + "' takes " + type.dataType() + ", not " + data);
        }
        JobKey key = new JobKey(name, id);
        Scheduler started = scheduler.start();
        table.atomically(() -> {
            table.queue(key);
            started.scheduleIfNotExists(new TaskInstance<>(name, id, data), Instant.now());
        });
        started.triggerCheckForDueExecutions();
        return key;
    }

    public Optional<JobStatus> find(JobKey key) {
        return table.find(key);
    }

    /** The last jobs submitted, newest first. */
    public List<JobStatus> listNewestFirst(int limit) {
        return table.listNewestFirst(limit);
    }

    /**
     * Waits until the job is done or has failed, whichever process does it.
     *
     * @param observer is told every change that was seen, the last one too
     * @return the final status
     * @throws InterruptedException if this thread is interrupted; the job goes on
     */
    public JobStatus await(JobKey key, Consumer<JobStatus> observer) throws InterruptedException {
        JobStatus last = null;
        while (true) {
            JobStatus now = table.find(key).orElseThrow(() -> new IllegalArgumentException("no job " + key));
            if (!now.equals(last)) {
                observer.accept(now);
                last = now;
            }
            if (now.state().isFinal()) {
                return now;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
