package vn.phusong.planner.gap;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.judging.Scope;

/** Statements about one judgement: the condition every result table shares. */
final class JudgementQueries {

    /** Names one judgement's rows of the result table {@code t}. */
    static final String OF_JUDGEMENT =
            " t.run_id = :run and t.criteria_id = :criteria and t.criteria_version = :version and t.scope = :scope ";

    private JudgementQueries() {}

    /** {@code sql} with the parameters of {@link #OF_JUDGEMENT}. */
    static StatementSpec about(JdbcClient jdbc, String sql, Judged judged) {
        return jdbc.sql(sql)
                .param("run", judged.run().runId())
                .param("criteria", judged.criteria().id())
                .param("version", judged.criteria().version())
                .param("scope", judged.scope().code());
    }

    /** The scopes a run was judged in: any, at-least-two, then the operators. */
    static List<Scope> scopes(JdbcClient jdbc, String runId, CriteriaKey criteria) {
        return jdbc.sql("""
                        select distinct scope, scope not in ('any', 'at-least-two') from gap_sensitivity
                        where run_id = ? and criteria_id = ? and criteria_version = ? order by 2, 1
                        """)
                .params(runId, criteria.id(), criteria.version())
                .query((row, index) -> new Scope(row.getString("scope")))
                .list();
    }
}
