package vn.phusong.planner.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts to import and what was wrong with them, as recorded. */
@Component
public class ImportHistory {
    private final JdbcClient jdbc;

    ImportHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One attempt to load a pack.
     *
     * @param packId null if {@code pack.yaml} did not tell
     * @param rollbackTo number of the version it made current again, instead of loading
     * @param outcome RUNNING, FAILED or a {@link LoadOutcome}
     */
    public record Attempt(
            long id,
            @Nullable String packId,
            String folder,
            boolean acceptValid,
            boolean dryRun,
            @Nullable Integer rollbackTo,
            Instant startedAt,
            @Nullable Instant finishedAt,
            String outcome,
            long rowsRead,
            long rowsAccepted,
            long rowsRejected) {}

    /** How often an issue occurred; {@code kept} of them are recorded one by one. */
    public record IssueCount(String dataset, String code, Severity severity, long occurrences, long kept) {

        /** As {@link IssueCode#isConsequence}. */
        public boolean isConsequence() {
            return isOf(IngestIssue.REFERENCE_LEFT_OUT) || isOf(IngestIssue.NO_ROW_LEFT);
        }

        boolean isOf(IssueCode issue) {
            return code.equals(issue.code());
        }
    }

    /**
     * A recorded issue; for the meaning of its parts see {@link ImportIssue}.
     *
     * @param geometry GeoJSON
     */
    public record RecordedIssue(
            long id,
            @Nullable String dataset,
            String code,
            Severity severity,
            @Nullable String file,
            @Nullable Long row,
            @Nullable String field,
            @Nullable String value,
            @Nullable String expected,
            String message_vi,
            String message_en,
            @Nullable String geometry) {}

    /**
     * Which issues to list; empty parts let all pass.
     *
     * @param afterId only issues with a greater id
     */
    public record IssueFilter(
            Optional<Severity> severity, Optional<String> code, Optional<String> dataset, long afterId, int limit) {}

    /** Newest first. @param beforeId only attempts with a smaller id */
    public List<Attempt> listAttempts(long beforeId, int limit) {
        return jdbc.sql("select * from import_attempt where id < ? order by id desc limit ?")
                .params(beforeId, limit)
                .query(ImportHistory::attempt)
                .list();
    }

    public Optional<Attempt> findAttempt(long id) {
        return jdbc.sql("select * from import_attempt where id = ?")
                .param(id)
                .query(ImportHistory::attempt)
                .optional();
    }

    /** Errors first; those that only follow from others after these; then the most frequent. */
    public List<IssueCount> listCounts(long attemptId) {
        return jdbc.sql("""
                        select * from import_issue_count where attempt_id = ?
                        order by array_position(array['ERROR', 'WARNING', 'INFO'], severity),
                            code in ('reference-left-out', 'no-row-left'), occurrences desc, dataset, code
                        """)
                .param(attemptId)
                .query((row, index) -> new IssueCount(
                        row.getString("dataset"),
                        row.getString("code"),
                        Severity.valueOf(row.getString("severity")),
                        row.getLong("occurrences"),
                        row.getLong("kept")))
                .list();
    }

    /** In the order they were found. */
    public List<RecordedIssue> listIssues(long attemptId, IssueFilter filter) {
        return jdbc.sql("""
                        select *, st_asgeojson(geometry, 7) as geojson from import_issue
                        where attempt_id = :attempt and id > :after
                            and (:severity::text is null or severity = :severity)
                            and (:code::text is null or code = :code)
                            and (:dataset::text is null or dataset = :dataset)
                        order by id limit :limit
                        """)
                .param("attempt", attemptId)
                .param("after", filter.afterId())
                .param("severity", filter.severity().map(Severity::name).orElse(null))
                .param("code", filter.code().orElse(null))
                .param("dataset", filter.dataset().orElse(null))
                .param("limit", filter.limit())
                .query(ImportHistory::issue)
                .list();
    }

    private static Attempt attempt(ResultSet row, int index) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Attempt(
                row.getLong("id"),
                row.getString("pack_id"),
                row.getString("folder"),
                row.getBoolean("accept_valid"),
                row.getBoolean("dry_run"),
                row.getObject("rollback_to", Integer.class),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("outcome"),
                row.getLong("rows_read"),
                row.getLong("rows_accepted"),
                row.getLong("rows_rejected"));
    }

    private static RecordedIssue issue(ResultSet row, int index) throws SQLException {
        return new RecordedIssue(
                row.getLong("id"),
                row.getString("dataset"),
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                row.getString("file"),
                row.getObject("row_number", Long.class),
                row.getString("field"),
                row.getString("value"),
                row.getString("expected"),
                row.getString("message_vi"),
                row.getString("message_en"),
                row.getString("geojson"));
    }
}
