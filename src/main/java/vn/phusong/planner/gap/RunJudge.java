package vn.phusong.planner.gap;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.criteria.BuiltInCriteria;
import vn.phusong.planner.gap.criteria.CoverageCriteria;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.judging.HamletJudge;
import vn.phusong.planner.gap.judging.HamletResult;
import vn.phusong.planner.gap.judging.JudgedPlace;
import vn.phusong.planner.gap.judging.OldTechnologyOnly;
import vn.phusong.planner.gap.judging.Operators;
import vn.phusong.planner.gap.judging.TargetJudge;
import vn.phusong.planner.gap.judging.TargetResult;

/** Judges every place of one run by several criteria in one pass, and writes what it finds. */
final class RunJudge {

    private final List<CoverageCriteria> criteria;
    private final Operators operators;
    private final List<UnitTree> editions;
    private final @Nullable HamletJudge lteJudge;

    /**
     * @param criteria what to judge by
     * @param lte the 4G criteria that tell who lives by 2G or 3G alone; null if there are none
     */
    RunJudge(
            List<CoverageCriteria> criteria,
            @Nullable CoverageCriteria lte,
            Operators operators,
            List<UnitTree> editions) {
        this.criteria = criteria;
        this.operators = operators;
        this.editions = editions;
        this.lteJudge = lte == null ? null : new HamletJudge(lte, operators);
    }

    /** Everything one criteria version says of the hamlets. */
    private final class HamletBook {
        final CriteriaKey key;
        final boolean countsOldTechnology;
        final HamletJudge judge;
        final RollupBuilder rollups = new RollupBuilder(editions, operators.scopes());
        final SensitivityBuilder sensitivity;

        HamletBook(CoverageCriteria each) {
            key = each.key();
            countsOldTechnology = lteJudge != null && key.id().equals(BuiltInCriteria.ANY_MOBILE);
            judge = new HamletJudge(each, operators);
            sensitivity = new SensitivityBuilder(each, operators);
        }

        List<HamletResult> add(RegisterEntry entry, JudgedPlace hamlet) {
            List<HamletResult> results = judge.judge(hamlet);
            rollups.add(entry, results, oldTechnology(hamlet, results));
            sensitivity.add(hamlet);
            return results;
        }

        private List<OldTechnologyOnly> oldTechnology(JudgedPlace hamlet, List<HamletResult> results) {
            if (lteJudge == null || !countsOldTechnology) {
                return List.of();
            }
            List<HamletResult> lte = lteJudge.judge(hamlet);
            List<OldTechnologyOnly> verdicts = new ArrayList<>();
            for (int scope = 0; scope < results.size(); scope++) {
                verdicts.add(OldTechnologyOnly.of(
                        results.get(scope).status(), lte.get(scope).status()));
            }
            return verdicts;
        }
    }

    /**
     * Judges the hamlets.
     *
     * @param register the hamlets, in the order of {@code hamlets}
     */
    void hamlets(List<RegisterEntry> register, List<JudgedPlace> hamlets, JudgementWriter writer)
            throws SQLException {
        List<HamletBook> books = criteria.stream().map(HamletBook::new).toList();
        writer.hamlets(rows -> {
            for (int i = 0; i < hamlets.size(); i++) {
                for (HamletBook book : books) {
                    for (HamletResult result : book.add(register.get(i), hamlets.get(i))) {
                        rows.add(book.key, result);
                    }
                }
            }
        });
        writer.rollups(rows -> {
            for (HamletBook book : books) {
                for (Rollup rollup : book.rollups.list(book.countsOldTechnology)) {
                    rows.add(book.key, rollup);
                }
            }
        });
        writer.sensitivity(rows -> {
            for (HamletBook book : books) {
                for (SensitivityCount count : book.sensitivity.list()) {
                    rows.add(book.key, count);
                }
            }
        });
    }

    /** Judges the targets. */
    void targets(List<JudgedPlace> targets, JudgementWriter writer) throws SQLException {
        writer.targets(rows -> {
            for (CoverageCriteria each : criteria) {
                TargetJudge judge = new TargetJudge(each, operators);
                for (JudgedPlace target : targets) {
                    for (TargetResult result : judge.judge(target)) {
                        rows.add(each.key(), result);
                    }
                }
            }
        });
    }
}
