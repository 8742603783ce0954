package vn.phusong.planner.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * This process's db-scheduler. A server does jobs from its start; a command only from its first
 * {@link Jobs#submit}, so that {@code status} never finds itself computing.
 */
@Component
class JobScheduler implements DisposableBean {
    /** Most jobs use all cores themselves; the second thread keeps a short one from waiting behind a long one. */
    private static final int THREADS = 2;

    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    /** How long a job may take to notice that it should end, before its thread is interrupted. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataSource pool;
    private final String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    private final Scheduler scheduler;
    private volatile boolean stopping;
    private boolean started;
    private @Nullable AbandonedWork alive;

    JobScheduler(DataSource pool, List<JobType<?>> types, JobProgressTable table, JsonMapper json) {
        this.pool = pool;
        List<Task<?>> tasks = types.stream()
                .<Task<?>>map(type -> new JobTask<>(type, table, () -> stopping).task())
                .toList();
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(pool), tasks)
                .schedulerName(new SchedulerName.Fixed(name))
                .serializer(new JsonSerializer(json))
                .threads(THREADS)
                .pollingInterval(POLLING)
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(PATIENCE)
                .alwaysPersistTimestampInUTC()
                .enableImmediateExecution()
                // JobTask logs failures itself, to the file: the console belongs to people.
                .failureLogging(LogLevel.DEBUG, false)
                .build();
    }

    @EventListener
    void onServer(WebServerInitializedEvent event) {
        start();
    }

    /** Starts if need be. */
    synchronized Scheduler start() {
        if (!started) {
            try {
                alive = AbandonedWork.takeOver(pool, name);
            } catch (SQLException e) {
                throw new IllegalStateException("the jobs' table cannot be used", e);
            }
            scheduler.start();
            started = true;
        }
        return scheduler;
    }

    @Override
    public synchronized void destroy() {
        stopping = true;
        if (started) {
            scheduler.stop();
        }
        if (alive != null) {
            alive.close();
        }
    }

    /** A job's data as JSON, so that people can read the table and classes may grow. */
    private record JsonSerializer(JsonMapper json) implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            return json.writeValueAsBytes(data);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            return json.readValue(bytes, type);
        }
    }
}
