package vn.phusong.planner.gap;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.database.TableCopy;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.judging.HamletResult;
import vn.phusong.planner.gap.judging.PeopleCount;
import vn.phusong.planner.gap.judging.TargetResult;

/** Rows of one run's judgements by COPY, on the caller's connection and in its transaction. */
final class JudgementWriter {

    private static final List<String> KEY = List.of("run_id", "criteria_id", "criteria_version", "scope");
    private static final List<String> SERVER = List.of(
            "best_operator", "best_technology", "best_cell", "distance_m", "excess_dB", "margin_dB", "probability");

    private final Connection connection;
    private final String runId;

    JudgementWriter(Connection connection, String runId) {
        this.connection = connection;
        this.runId = runId;
    }

    /** Where rows go while a table is being written. */
    @FunctionalInterface
    interface Rows<T> {
        void add(CriteriaKey criteria, T row) throws SQLException;
    }

    /** What fills a table. */
    @FunctionalInterface
    interface Filling<T> {
        void into(Rows<T> rows) throws SQLException;
    }

    void judgements(List<CriteriaKey> criteria) throws SQLException {
        try (TableCopy copy = TableCopy.into(connection, "judgement", "run_id", "criteria_id", "criteria_version")) {
            for (CriteriaKey key : criteria) {
                copy.row(runId, key.id(), key.version());
            }
            copy.finish();
        }
    }

    void hamlets(Filling<HamletResult> filling) throws SQLException {
        CopyRow columns = new CopyRow()
                .with(KEY)
                .and("hamlet_code", "status", "reason")
                .with(SERVER)
                .and("usable_share", "good_share", "people", "people_affected", "people_unknown")
                .and("needs_measuring", "weighting");
        copy("hamlet_result", columns, filling, (key, result) -> {
            PeopleCount people = result.people();
            return row(key, result.scope())
                    .and(result.hamletCode(), result.status(), result.reason())
                    .server(result.server())
                    .share(result.usable_ppm())
                    .share(result.good_ppm())
                    .and(
                            people == null ? null : people.total(),
                            people == null ? null : people.affected(),
                            people == null ? null : people.unknown())
                    .and(result.needsMeasuring(), result.weighting());
        });
    }

    void targets(Filling<TargetResult> filling) throws SQLException {
        CopyRow columns = new CopyRow()
                .with(KEY)
                .and("target_code", "status", "reason")
                .with(SERVER)
                .and("usable_share", "operator_count", "needs_measuring", "weighting");
        copy("target_result", columns, filling, (key, result) -> row(key, result.scope())
                .and(result.targetCode(), result.status(), result.reason())
                .server(result.server())
                .share(result.usable_ppm())
                .and(result.operatorCount(), result.needsMeasuring(), result.weighting()));
    }

    void rollups(Filling<Rollup> filling) throws SQLException {
        CopyRow columns = new CopyRow()
                .with(KEY)
                .and("edition", "level", "unit_code", "unit_name", "hamlets")
                .and("covered", "weak", "uncovered", "unknown", "needs_measuring")
                .and("people", "people_affected", "people_unknown", "only_2g_3g", "only_2g_3g_unknown");
        copy("gap_rollup", columns, filling, (key, rollup) -> {
            PeopleSum people = rollup.people();
            OldTechnologyCount old = rollup.oldTechnology();
            return row(key, rollup.scope())
                    .and(rollup.edition(), rollup.level(), rollup.unitCode(), rollup.unitName())
                    .and(rollup.hamlets().total())
                    .counts(rollup.hamlets())
                    .and(rollup.needsMeasuring(), people.total(), people.affected(), people.unknown())
                    .and(old == null ? null : old.only(), old == null ? null : old.unknown());
        });
    }

    void sensitivity(Filling<SensitivityCount> filling) throws SQLException {
        CopyRow columns = new CopyRow()
                .with(KEY)
                .and("uncovered_share", "covered_share", "level_shift_dB")
                .and("covered", "weak", "uncovered", "unknown", "people_affected");
        copy("gap_sensitivity", columns, filling, (key, count) -> row(key, count.scope())
                .share(count.variant().uncoveredBelow_ppm())
                .share(count.variant().coveredFrom_ppm())
                .decibel(count.variant().levelShift_cdB())
                .counts(count.hamlets())
                .and(count.peopleAffected()));
    }

    /** How a record becomes a row. */
    @FunctionalInterface
    private interface RowOf<T> {
        CopyRow of(CriteriaKey key, T value);
    }

    private CopyRow row(CriteriaKey key, Object scope) {
        return new CopyRow().and(runId, key.id(), key.version(), scope);
    }

    private <T> void copy(String table, CopyRow columns, Filling<T> filling, RowOf<T> row) throws SQLException {
        try (TableCopy copy = TableCopy.into(connection, table, columns.names())) {
            filling.into((key, value) -> copy.row(row.of(key, value).values()));
            copy.finish();
        }
    }
}
