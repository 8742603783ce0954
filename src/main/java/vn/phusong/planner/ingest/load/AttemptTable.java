package vn.phusong.planner.ingest.load;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IssueMessages;
import vn.phusong.planner.ingest.LoadOptions;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.LoadReport.DatasetReport;
import vn.phusong.planner.ingest.LoadReport.IssueTally;

/** Attempts and their issues, each written in a transaction of its own: they outlive the load they tell of. */
@Repository
class AttemptTable {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ChangeTable changes;
    private final TransactionTemplate own;

    AttemptTable(
            JdbcClient jdbc, JdbcTemplate batches, ChangeTable changes, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.changes = changes;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return the id of a RUNNING attempt */
    long begin(@Nullable String packId, String folder, LoadOptions options) {
        return inOwn(() -> jdbc.sql(
                        "insert into import_attempt (pack_id, folder, accept_valid, dry_run) values (?, ?, ?, ?) returning id")
                .params(packId, folder, options.acceptValid(), options.dryRun())
                .query(Long.class)
                .single());
    }

    /** @return the id of a RUNNING attempt that makes a version current again */
    long beginRollback(String packId, String folder, int number) {
        return inOwn(() -> jdbc.sql("""
                        insert into import_attempt (pack_id, folder, accept_valid, rollback_to)
                        values (?, ?, false, ?) returning id
                        """)
                .params(packId, folder, number)
                .query(Long.class)
                .single());
    }

    /** Ends attempts that still say RUNNING although nobody works on them: their process was killed. */
    void failAbandoned(long exceptId) {
        inOwn(() -> jdbc.sql("""
                        update import_attempt set outcome = 'FAILED', finished_at = now()
                        where outcome = 'RUNNING' and id <> ?
                        """)
                .param(exceptId)
                .update());
    }

    void fail(long attemptId) {
        inOwn(() -> jdbc.sql("update import_attempt set outcome = 'FAILED', finished_at = now() where id = ?")
                .param(attemptId)
                .update());
    }

    void finish(LoadReport report) {
        long read = report.datasets().stream().mapToLong(DatasetReport::rowsRead).sum();
        long leftOut = report.datasets().stream().mapToLong(DatasetReport::rowsLeftOut).sum();
        inOwn(() -> {
            jdbc.sql("""
                            update import_attempt set outcome = ?, finished_at = now(), rows_read = ?,
                                rows_accepted = ?, rows_rejected = ? where id = ?
                            """)
                    .params(
                            report.outcome().name(),
                            read,
                            report.rejected() ? 0 : read - leftOut,
                            report.rejected() ? read : leftOut,
                            report.attemptId())
                    .update();
            writeIssues(report);
            changes.write(report.attemptId(), report.changes());
            return writeTallies(report);
        });
    }

    private void writeIssues(LoadReport report) {
        batches.batchUpdate(
                """
                insert into import_issue (attempt_id, dataset, code, severity, file, row_number, field, value, expected,
                    message_vi, message_en, geometry)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, st_setsrid(?::geometry, 4326))
                """,
                report.issues().stream()
                        .map(issue -> parameters(report.attemptId(), issue))
                        .toList());
    }

    private static @Nullable Object[] parameters(long attemptId, ImportIssue issue) {
        @Nullable Geometry geometry = issue.geometry();
        return new @Nullable Object[] {
            attemptId,
            issue.dataset(),
            issue.code().code(),
            issue.code().severity().name(),
            issue.file(),
            issue.row(),
            issue.field(),
            issue.value(),
            issue.expected(),
            IssueMessages.message(issue, Locale.forLanguageTag("vi")),
            IssueMessages.message(issue, Locale.ENGLISH),
            geometry == null ? null : HexEwkb.of(geometry)
        };
    }

    private int writeTallies(LoadReport report) {
        for (IssueTally tally : report.tallies()) {
            jdbc.sql("insert into import_issue_count values (?, ?, ?, ?, ?, ?)")
                    .params(
                            report.attemptId(),
                            tally.dataset() == null ? "" : tally.dataset(),
                            tally.code().code(),
                            tally.code().severity().name(),
                            tally.occurrences(),
                            tally.kept())
                    .update();
        }
        return report.tallies().size();
    }

    private <T> T inOwn(Supplier<T> work) {
        T result = own.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("every statement here has a result");
        }
        return result;
    }
}
