package vn.phusong.planner.gap;

import static vn.phusong.planner.gap.JudgementQueries.OF_JUDGEMENT;
import static vn.phusong.planner.gap.JudgementQueries.about;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.admin.AdminLevel;

/** The stored roll-ups of a judgement. */
@Component
public class Rollups {

    private final JdbcClient jdbc;

    Rollups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The editions a run's hamlets are rolled up in, oldest first. */
    public List<String> listEditions(String runId) {
        return jdbc.sql("select distinct edition from gap_rollup where run_id = ? order by edition")
                .param(runId)
                .query(String.class)
                .list();
    }

    /** The units of one level in one edition, by code, what is unassigned last; empty if there are none. */
    public List<Rollup> list(Judged judged, String edition, AdminLevel level) {
        return about(jdbc, "select * from gap_rollup t where edition = :edition and level = :level and" + OF_JUDGEMENT
                        + "order by unit_code = 'unassigned', unit_code collate \"C\"", judged)
                .param("edition", edition)
                .param("level", level.name())
                .query((row, index) -> {
                    Integer only = row.getObject("only_2g_3g", Integer.class);
                    return new Rollup(
                            judged.scope(),
                            row.getString("edition"),
                            AdminLevel.valueOf(row.getString("level")),
                            row.getString("unit_code"),
                            row.getString("unit_name"),
                            ResultRows.counts(row),
                            row.getInt("needs_measuring"),
                            new PeopleSum(
                                    row.getLong("people"), row.getLong("people_affected"), row.getLong("people_unknown")),
                            only == null ? null : new OldTechnologyCount(only, row.getInt("only_2g_3g_unknown")));
                })
                .list();
    }
}
