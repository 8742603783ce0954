package vn.phusong.planner.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.testbed.WithPostgis;

@WithPostgis
class JobsTest {

    record Count(int to, String name) {}

    private final DataSource pool;
    private final JdbcClient jdbc;
    private final JobProgressTable table;
    private final List<JobScheduler> schedulers = new ArrayList<>();

    JobsTest(DataSource pool, JdbcClient jdbc) {
        this.pool = pool;
        this.jdbc = jdbc;
        this.table = new JobProgressTable(jdbc, new JdbcTransactionManager(pool));
    }

    @AfterEach
    void stop() {
        schedulers.forEach(JobScheduler::destroy);
    }

    @Test
    void dataComesThroughAndProgressIsSeen() throws InterruptedException {
        List<Count> seen = new ArrayList<>();
        Jobs jobs = jobs(new CountJob((data, progress) -> {
            seen.add(data);
            progress.report("đếm thôn", 0.25);
            progress.report("done counting", 7);
        }));
        List<JobStatus> observed = new ArrayList<>();

        JobStatus last = jobs.await(jobs.submit("count", "a", new Count(3, "Tân Sơn")), observed::add);

        assertThat(seen).containsExactly(new Count(3, "Tân Sơn"));
        assertThat(last.state()).isEqualTo(JobStatus.State.DONE);
        assertThat(last.step()).isEqualTo("done counting");
        assertThat(last.fraction()).isEqualTo(1);
        assertThat(last.finishedAt()).isPresent();
        assertThat(observed).last().isEqualTo(last);
        assertThat(scheduledTasks()).isZero();
    }

    @Test
    void failureIsASentenceAndTheJobIsNotTriedAgain() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        Jobs jobs = jobs(new CountJob((data, progress) -> {
            runs.incrementAndGet();
            throw CommandFailure.badInput("The pack lacks pack.yaml.");
        }));

        JobStatus last = jobs.await(jobs.submit("count", "fails", new Count(1, "x")), status -> {});

        assertThat(last.state()).isEqualTo(JobStatus.State.FAILED);
        assertThat(last.failure()).hasValue("The pack lacks pack.yaml.");
        assertThatThrownBy(last::requireNoFailure)
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.BAD_INPUT));
        assertThat(scheduledTasks()).isZero();
        assertThat(runs).hasValue(1);
    }

    @Test
    void submittingARunningJobJoinsItAndAFinishedOneRunsAgain() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        Jobs jobs = jobs(new CountJob((data, progress) -> {
            runs.incrementAndGet();
            go.await();
        }));

        JobKey first = jobs.submit("count", "joined", new Count(1, "x"));
        JobKey second = jobs.submit("count", "joined", new Count(1, "x"));
        go.countDown();
        assertThat(jobs.await(second, status -> {}).state()).isEqualTo(JobStatus.State.DONE);
        assertThat(runs).hasValue(1);

        assertThat(jobs.await(jobs.submit("count", "joined", new Count(1, "x")), status -> {}).state())
                .isEqualTo(JobStatus.State.DONE);
        assertThat(first).isEqualTo(second);
        assertThat(runs).hasValue(2);
    }

    @Test
    void aStopPutsTheJobBackAndTheNextProcessDoesIt() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        Jobs stopped = jobs(new CountJob((data, progress) -> {
            running.countDown();
            while (true) {
                progress.report("endless", 0.5);
                Thread.sleep(5);
            }
        }));
        JobKey key = stopped.submit("count", "stopped", new Count(1, "x"));
        assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();

        schedulers.remove(0).destroy();
        assertThat(stopped.find(key)).get().extracting(JobStatus::state).isEqualTo(JobStatus.State.QUEUED);

        Jobs next = jobs(new CountJob((data, progress) -> {}));
        schedulers.get(0).start();
        assertThat(next.await(key, status -> {}).state()).isEqualTo(JobStatus.State.DONE);
    }

    @Test
    void workOfAKilledProcessIsTakenOverAtOnce() throws InterruptedException {
        jdbc.sql("insert into job_progress (job_name, job_id, state, submitted_at, started_at)"
                        + " values ('count', 'orphan', 'RUNNING', now(), now())")
                .update();
        jdbc.sql("insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, picked_by,"
                        + " last_heartbeat, version) values ('count', 'orphan', :data, now(), true, 'a process that died',"
                        + " now(), 1)")
                .param("data", "{\"to\": 5, \"name\": \"Mai Châu\"}".getBytes(StandardCharsets.UTF_8))
                .update();
        List<Count> seen = new ArrayList<>();

        Jobs jobs = jobs(new CountJob((data, progress) -> seen.add(data)));
        schedulers.get(0).start();

        assertThat(jobs.await(new JobKey("count", "orphan"), status -> {}).state()).isEqualTo(JobStatus.State.DONE);
        assertThat(seen).containsExactly(new Count(5, "Mai Châu"));
    }

    @Test
    void workOfALivingProcessIsLeftToIt() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        CountJob job = new CountJob((data, progress) -> {
            runs.incrementAndGet();
            running.countDown();
            go.await();
        });
        Jobs first = jobs(job);
        JobKey key = first.submit("count", "living", new Count(1, "x"));
        assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();

        Jobs second = jobs(job);
        schedulers.get(1).start();
        assertThat(jdbc.sql("select picked from scheduled_tasks where task_instance = 'living'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        go.countDown();
        assertThat(second.await(key, status -> {}).state()).isEqualTo(JobStatus.State.DONE);
        assertThat(runs).hasValue(1);
    }

    @Test
    void wrongNameOrDataIsAProgrammersError() {
        Jobs jobs = jobs(new CountJob((data, progress) -> {}));

        assertThatIllegalArgumentException().isThrownBy(() -> jobs.submit("cuont", "a", new Count(1, "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> jobs.submit("count", "a", "3"));
    }

    private Jobs jobs(CountJob type) {
        List<JobType<?>> types = List.of(type);
        JobScheduler scheduler = new JobScheduler(pool, types, table, JsonMapper.shared());
        schedulers.add(scheduler);
        return new Jobs(types, table, scheduler);
    }

    private long scheduledTasks() {
        return jdbc.sql("select count(*) from scheduled_tasks").query(Long.class).single();
    }

    private interface Work {
        void run(Count data, JobProgress progress) throws Exception;
    }

    private record CountJob(Work work) implements JobType<Count> {
        @Override
        public String name() {
            return "count";
        }

        @Override
        public Class<Count> dataType() {
            return Count.class;
        }

        @Override
        public void run(Count data, JobProgress progress) throws Exception {
            work.run(data, progress);
        }
    }
}
