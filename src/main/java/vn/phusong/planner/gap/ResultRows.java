package vn.phusong.planner.gap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.judging.BestServer;
import vn.phusong.planner.gap.judging.GapReason;
import vn.phusong.planner.gap.judging.HamletResult;
import vn.phusong.planner.gap.judging.HamletStatus;
import vn.phusong.planner.gap.judging.PeopleCount;
import vn.phusong.planner.gap.judging.Scope;
import vn.phusong.planner.gap.judging.TargetResult;
import vn.phusong.planner.gap.judging.TargetStatus;
import vn.phusong.planner.prediction.Weighting;
import vn.phusong.radio.linkbudget.Technology;

/** Rows of the result tables as the records they were written from. */
final class ResultRows {

    private ResultRows() {}

    static HamletResult hamlet(ResultSet row, int index) throws SQLException {
        Integer people = row.getObject("people", Integer.class);
        return new HamletResult(
                new Scope(row.getString("scope")),
                row.getString("hamlet_code"),
                HamletStatus.valueOf(row.getString("status")),
                reason(row),
                server(row),
                scaled(row, "usable_share", 6),
                scaled(row, "good_share", 6),
                people == null
                        ? null
                        : new PeopleCount(people, row.getInt("people_affected"), row.getInt("people_unknown")),
                row.getBoolean("needs_measuring"),
                Weighting.valueOf(row.getString("weighting")));
    }

    static TargetResult target(ResultSet row, int index) throws SQLException {
        return new TargetResult(
                new Scope(row.getString("scope")),
                row.getString("target_code"),
                TargetStatus.valueOf(row.getString("status")),
                reason(row),
                server(row),
                scaled(row, "usable_share", 6),
                row.getInt("operator_count"),
                row.getBoolean("needs_measuring"),
                Weighting.valueOf(row.getString("weighting")));
    }

    static HamletCounts counts(ResultSet row) throws SQLException {
        return new HamletCounts(
                row.getInt("covered"), row.getInt("weak"), row.getInt("uncovered"), row.getInt("unknown"));
    }

    /** A decimal column as a whole number of 10^-decimals. */
    static @Nullable Integer scaled(ResultSet row, String column, int decimals) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : value.movePointRight(decimals).intValueExact();
    }

    private static @Nullable GapReason reason(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null ? null : GapReason.valueOf(reason);
    }

    private static @Nullable BestServer server(ResultSet row) throws SQLException {
        String operator = row.getString("best_operator");
        Integer margin_cdB = scaled(row, "margin_dB", 2);
        if (operator == null || margin_cdB == null) {
            return null;
        }
        return new BestServer(
                operator,
                Technology.valueOf(row.getString("best_technology")),
                row.getString("best_cell"),
                row.getObject("distance_m", Integer.class),
                scaled(row, "excess_dB", 2),
                margin_cdB,
                row.getDouble("probability"));
    }
}
