package vn.phusong.planner.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code job_progress}. */
@Component
class JobProgressTable {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;

    JobProgressTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void atomically(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Begins a new life of the job, unless it is queued or running. */
    void queue(JobKey key) {
        jdbc.sql(
                        """
                        insert into job_progress (job_name, job_id, state, submitted_at)
                        values (:name, :id, 'QUEUED', now())
                        on conflict (job_name, job_id) do update
                        set state = 'QUEUED', step = '', fraction = 0, failure = null, bad_input = false,
                            submitted_at = now(), started_at = null, finished_at = null
                        where job_progress.state in ('DONE', 'FAILED')
                        """)
                .param("name", key.name())
                .param("id", key.id())
                .update();
    }

    void started(JobKey key) {
        statement("update job_progress set state = 'RUNNING', step = '', fraction = 0, started_at = now()", key)
                .update();
    }

    /** Seen by others at once, also while the job's own transaction is open. */
    void reported(JobKey key, String step, double fraction) {
        ownTransaction.executeWithoutResult(
                status -> statement("update job_progress set step = :step, fraction = :fraction", key)
                        .param("step", step)
                        .param("fraction", fraction)
                        .update());
    }

    void done(JobKey key) {
        statement("update job_progress set state = 'DONE', fraction = 1, finished_at = now()", key)
                .update();
    }

    void failed(JobKey key, String sentence, boolean badInput) {
        statement(
                        "update job_progress set state = 'FAILED', failure = :failure, bad_input = :badInput,"
                                + " finished_at = now()",
                        key)
                .param("failure", sentence)
                .param("badInput", badInput)
                .update();
    }

    void interrupted(JobKey key) {
        statement("update job_progress set state = 'QUEUED', step = '', fraction = 0, started_at = null", key)
                .update();
    }

    Optional<JobStatus> find(JobKey key) {
        return statement("select * from job_progress", key)
                .query((row, number) -> status(row))
                .optional();
    }

    List<JobStatus> listNewestFirst(int limit) {
        return jdbc.sql("select * from job_progress order by submitted_at desc, job_name, job_id limit :limit")
                .param("limit", limit)
                .query((row, number) -> status(row))
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, JobKey key) {
        return jdbc.sql(sql + " where job_name = :name and job_id = :id")
                .param("name", key.name())
                .param("id", key.id());
    }

    private static JobStatus status(ResultSet row) throws SQLException {
        return new JobStatus(
                new JobKey(row.getString("job_name"), row.getString("job_id")),
                JobStatus.State.valueOf(row.getString("state")),
                row.getString("step"),
                row.getDouble("fraction"),
                Optional.ofNullable(row.getString("failure")),
                row.getBoolean("bad_input"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
