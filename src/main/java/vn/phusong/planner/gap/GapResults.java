package vn.phusong.planner.gap;

import static vn.phusong.planner.gap.JudgementQueries.OF_JUDGEMENT;
import static vn.phusong.planner.gap.JudgementQueries.about;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.judging.HamletResult;
import vn.phusong.planner.gap.judging.HamletStatus;
import vn.phusong.planner.gap.judging.Scope;
import vn.phusong.planner.gap.judging.TargetResult;
import vn.phusong.planner.prediction.PlaceKind;
import vn.phusong.radio.linkbudget.Technology;

/** The stored results of a judgement. Lists are ordered by place code. */
@Component
public class GapResults {

    private final JdbcClient jdbc;

    GapResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The criteria versions a run was judged by. */
    public List<CriteriaKey> listCriteria(String runId) {
        return jdbc.sql("""
                        select criteria_id, criteria_version from judgement where run_id = ?
                        order by criteria_id collate "C", criteria_version
                        """)
                .param(runId)
                .query((row, index) -> new CriteriaKey(row.getString("criteria_id"), row.getInt("criteria_version")))
                .list();
    }

    /** The scopes of a judgement: {@code any}, {@code at-least-two}, then each operator; empty if there is none. */
    public List<Scope> listScopes(String runId, CriteriaKey criteria) {
        return JudgementQueries.scopes(jdbc, runId, criteria);
    }

    public List<HamletResult> listHamlets(Judged judged) {
        return about(jdbc, "select * from hamlet_result t where" + OF_JUDGEMENT + "order by hamlet_code collate \"C\"", judged)
                .query(ResultRows::hamlet)
                .list();
    }

    /** Every scope's result of one hamlet; empty for an unknown one. */
    public List<HamletResult> listHamlet(String runId, CriteriaKey criteria, String hamletCode) {
        return jdbc.sql("""
                        select * from hamlet_result
                        where run_id = ? and criteria_id = ? and criteria_version = ? and hamlet_code = ?
                        order by scope not in ('any', 'at-least-two'), scope collate "C"
                        """)
                .params(runId, criteria.id(), criteria.version(), hamletCode)
                .query(ResultRows::hamlet)
                .list();
    }

    public List<TargetResult> listTargets(Judged judged) {
        return about(jdbc, "select * from target_result t where" + OF_JUDGEMENT + "order by target_code collate \"C\"", judged)
                .query(ResultRows::target)
                .list();
    }

    /** Signal at the centre of each place, by place, operator and technology. */
    public List<CentreSignal> listCentreSignals(String runId, PlaceKind kind) {
        return jdbc.sql("""
                        select place_code, operator_code, technology, level_cdBm[1] level_cdBm, unknown[1] unknown,
                               centre_cell, centre_distance_m, centre_excess_cdB
                        from prediction_signal where run_id = ? and place_kind = ? and cardinality(level_cdBm) > 0
                        order by place_code collate "C", operator_code collate "C",
                                 array_position(array['GSM', 'UMTS', 'LTE', 'NR'], technology)
                        """)
                .params(runId, kind.name())
                .query((row, index) -> new CentreSignal(
                        row.getString("place_code"),
                        row.getString("operator_code"),
                        Technology.valueOf(row.getString("technology")),
                        row.getObject("level_cdBm", Integer.class),
                        row.getBoolean("unknown"),
                        row.getString("centre_cell"),
                        row.getObject("centre_distance_m", Integer.class),
                        row.getObject("centre_excess_cdB", Integer.class)))
                .list();
    }

    /** The headline figures; empty if the run was not judged so. */
    public Optional<Headline> findHeadline(Judged judged) {
        return about(jdbc, """
                        select count(*) filter (where status = 'COVERED') covered,
                               count(*) filter (where status = 'WEAK') weak,
                               count(*) filter (where status = 'UNCOVERED') uncovered,
                               count(*) filter (where status = 'UNKNOWN') unknown,
                               count(*) filter (where needs_measuring) needs_measuring,
                               coalesce(sum(people), 0) people,
                               coalesce(sum(people_affected), 0) people_affected,
                               coalesce(sum(people_unknown), 0) people_unknown
                        from hamlet_result t where
                        """ + OF_JUDGEMENT, judged)
                .query((row, index) -> {
                    HamletCounts hamlets = ResultRows.counts(row);
                    return new Headline(
                            judged.run(),
                            hamlets,
                            judged.figure(hamlets.withSignal(), hamlets.total(), hamlets.unknown()),
                            judged.figure(
                                    row.getLong("people_affected"), row.getLong("people"), row.getLong("people_unknown")),
                            judged.figure(row.getInt("needs_measuring"), hamlets.total(), 0),
                            targetsClosed(judged),
                            onlyByOldTechnology(judged, hamlets.total()));
                })
                .optional()
                .filter(headline -> listCriteria(judged.run().runId()).contains(judged.criteria())
                        && listScopes(judged.run().runId(), judged.criteria()).contains(judged.scope()));
    }

    private Figure targetsClosed(Judged judged) {
        return about(jdbc, """
                        select count(*) targets, count(*) filter (where status = 'CLOSED') closed,
                               count(*) filter (where status = 'UNKNOWN') unknown
                        from target_result t where
                        """ + OF_JUDGEMENT, judged)
                .query((row, index) -> judged.figure(row.getInt("closed"), row.getInt("targets"), row.getInt("unknown")))
                .single();
    }

    /** Summed over the first edition's communes: each level of each edition holds the whole register. */
    private @Nullable Figure onlyByOldTechnology(Judged judged, int hamlets) {
        return about(jdbc, """
                        select sum(only_2g_3g) only_old, sum(only_2g_3g_unknown) unknown from gap_rollup t
                        where level = 'COMMUNE' and edition = (select min(edition) from gap_rollup r where r.run_id = :run)
                          and
                        """ + OF_JUDGEMENT + "having sum(only_2g_3g) is not null", judged)
                .query((row, index) -> judged.figure(row.getInt("only_old"), hamlets, row.getInt("unknown")))
                .optional()
                .orElse(null);
    }
}
