package vn.phusong.planner.gap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which runs there are to judge or to ask about. */
@Component
public class GapRuns {

    private static final String SELECT = """
            select r.id, r.pack_id, p.province_code, r.synthetic, r.started_at
            from prediction_run r join pack p on p.id = r.pack_id
            where r.state = 'COMPLETE'
            """;

    private final JdbcClient jdbc;

    GapRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The complete run with this id. */
    public Optional<GapRun> find(String runId) {
        return jdbc.sql(SELECT + "and r.id = ?").param(runId).query(GapRuns::run).optional();
    }

    /** The only complete run whose id starts so; empty if there are none or several. */
    public Optional<GapRun> findByStart(String start) {
        List<GapRun> found = jdbc.sql(SELECT + "and starts_with(r.id, ?) order by r.id limit 2")
                .param(start)
                .query(GapRuns::run)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The run that figures are about unless one is named: the published one, else the latest judged. */
    public Optional<GapRun> findCurrent() {
        return jdbc.sql(SELECT + """
                        and r.id in (select run_id from publication natural join published)
                        """)
                .query(GapRuns::run)
                .optional()
                .or(this::findLatestJudged);
    }

    /** The complete run that was finished last, judged or not. */
    public Optional<GapRun> findLatest() {
        return jdbc.sql(SELECT + "order by r.finished_at desc, r.id limit 1")
                .query(GapRuns::run)
                .optional();
    }

    private Optional<GapRun> findLatestJudged() {
        return jdbc.sql(SELECT + """
                        and exists (select from judgement j where j.run_id = r.id)
                        order by r.finished_at desc, r.id limit 1
                        """)
                .query(GapRuns::run)
                .optional();
    }

    private static GapRun run(ResultSet row, int index) throws SQLException {
        return new GapRun(
                row.getString("id"),
                row.getString("pack_id"),
                row.getString("province_code"),
                row.getBoolean("synthetic"),
                row.getTimestamp("started_at").toInstant().atZone(ZoneOffset.UTC).toLocalDate());
    }
}
