package vn.phusong.planner.gap;

import static vn.phusong.planner.gap.JudgementQueries.OF_JUDGEMENT;
import static vn.phusong.planner.gap.JudgementQueries.about;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.gap.judging.SensitivityVariant;

/** How the counts would change with the rule's figures; computed from the stored levels when judging. */
@Component
public class Sensitivity {

    private final JdbcClient jdbc;

    Sensitivity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One count per variant, by level shift, lower and upper share; empty if the run was not judged so. */
    public List<SensitivityCount> list(Judged judged) {
        return about(
                        jdbc,
                        "select * from gap_sensitivity t where" + OF_JUDGEMENT
                                + "order by level_shift_dB, uncovered_share, covered_share",
                        judged)
                .query((row, index) -> new SensitivityCount(
                        judged.scope(),
                        new SensitivityVariant(
                                number(row, "uncovered_share", 6),
                                number(row, "covered_share", 6),
                                number(row, "level_shift_dB", 2)),
                        ResultRows.counts(row),
                        row.getLong("people_affected")))
                .list();
    }

    private static int number(ResultSet row, String column, int decimals) throws SQLException {
        return Objects.requireNonNull(ResultRows.scaled(row, column, decimals));
    }
}
