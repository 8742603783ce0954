package vn.phusong.planner.gap.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.criteria.CoverageCriteria;
import vn.phusong.planner.gap.criteria.HamletRule;

/**
 * Judges hamlets by one criteria version (DESIGN §4):
 *
 * <ul>
 *   <li>UNCOVERED: the centre is not usable and less than the lower share of people is usable.
 *   <li>COVERED: the centre is good and at least the upper share of people is usable.
 *   <li>WEAK: the rest. With a centre-only rule the centre alone decides between the three.
 *   <li>UNKNOWN: no location; or missing terrain leaves more than one status possible; or the place is
 *       not shown covered while a list of cells that could still cover it is not declared complete.
 * </ul>
 *
 * Not safe for concurrent use; one judge per thread.
 */
public final class HamletJudge {

    private final CoverageCriteria criteria;
    private final Operators operators;
    private final PointRule points;

    public HamletJudge(CoverageCriteria criteria, Operators operators) {
        this(criteria, operators, 0);
    }

    /** A judge whose thresholds are all moved by {@code shift_cdB}. */
    HamletJudge(CoverageCriteria criteria, Operators operators, int shift_cdB) {
        this.criteria = criteria;
        this.operators = operators;
        this.points = PointRule.of(criteria, criteria.technologies(), shift_cdB);
    }

    /** One result per scope, in the order of {@link Operators#scopes}. */
    public List<HamletResult> judge(JudgedPlace hamlet) {
        return judge(hamlet, tallies(hamlet), criteria.hamlet());
    }

    /** What the levels amount to, whatever the shares of the rule. */
    Map<String, OperatorTally> tallies(JudgedPlace hamlet) {
        return hamlet.hasLocation() ? operators.tallies(hamlet, points) : Map.of();
    }

    /** Judges by {@code rule} what {@link #tallies} found. */
    List<HamletResult> judge(JudgedPlace hamlet, Map<String, OperatorTally> tallies, HamletRule rule) {
        if (!hamlet.hasLocation()) {
            return operators.scopes().stream()
                    .map(scope -> undecidable(scope, hamlet, GapReason.NO_LOCATION))
                    .toList();
        }
        List<OperatorOutcome<HamletStatus>> outcomes = tallies.entrySet().stream()
                .map(entry -> outcome(hamlet, entry.getKey(), entry.getValue(), rule))
                .toList();
        List<OperatorOutcome<HamletStatus>> ranked = OperatorOutcome.ranked(outcomes);
        List<HamletResult> results = new ArrayList<>();
        results.add(atRank(Scope.ANY, hamlet, ranked, 0, rule));
        results.add(atRank(Scope.AT_LEAST_TWO, hamlet, ranked, 1, rule));
        for (OperatorOutcome<HamletStatus> outcome : outcomes) {
            results.add(atRank(new Scope(outcome.operator()), hamlet, List.of(outcome), 0, rule));
        }
        return results;
    }

    private OperatorOutcome<HamletStatus> outcome(
            JudgedPlace hamlet, String operator, OperatorTally tally, HamletRule rule) {
        HamletStatus known = status(rule, tally.centreUsable(), tally.centreGood(), tally.usable_ppm());
        HamletStatus withTerrain =
                status(rule, tally.centrePossiblyUsable(), tally.centrePossiblyGood(), tally.possiblyUsable_ppm());
        boolean complete = operators.isComplete(hamlet, operator, criteria.technologies());
        return new OperatorOutcome<>(
                operator, tally, known, withTerrain, complete ? withTerrain : HamletStatus.COVERED);
    }

    private static HamletStatus status(HamletRule rule, boolean centreUsable, boolean centreGood, int usable_ppm) {
        boolean enough = rule.centreOnly() || usable_ppm >= rule.coveredFrom_ppm();
        if (centreGood && enough) {
            return HamletStatus.COVERED;
        }
        boolean tooFew = rule.centreOnly() || usable_ppm < rule.uncoveredBelow_ppm();
        return !centreUsable && tooFew ? HamletStatus.UNCOVERED : HamletStatus.WEAK;
    }

    private HamletResult atRank(
            Scope scope,
            JudgedPlace hamlet,
            List<OperatorOutcome<HamletStatus>> ranked,
            int rank,
            HamletRule rule) {
        if (ranked.isEmpty()) {
            return undecidable(scope, hamlet, GapReason.INVENTORY_INCOMPLETE);
        }
        if (rank >= ranked.size()) {
            return result(scope, hamlet, HamletStatus.UNCOVERED, GapReason.NO_SITE, OperatorTally.nothing());
        }
        ScopeOutcome<HamletStatus> outcome = ScopeOutcome.at(rank, ranked);
        OperatorTally tally = outcome.shown().tally();
        if (!outcome.isDecided()) {
            return result(scope, hamlet, HamletStatus.UNKNOWN, outcome.undecidedReason(), tally);
        }
        GapReason reason =
                outcome.known() == HamletStatus.COVERED ? null : GapReasons.of(tally, tally.centreGood());
        return result(scope, hamlet, outcome.known(), reason, tally);
    }

    private static HamletResult result(
            Scope scope, JudgedPlace hamlet, HamletStatus status, @Nullable GapReason reason, OperatorTally tally) {
        PeopleCount people = hamlet.people() == null
                ? null
                : PeopleCount.of(
                        hamlet.people(),
                        tally.usable_ppm(),
                        tally.possiblyUsable_ppm(),
                        status != HamletStatus.UNKNOWN);
        return new HamletResult(
                scope,
                hamlet.code(),
                status,
                reason,
                tally.server(),
                tally.usable_ppm(),
                tally.good_ppm(),
                people,
                tally.needsMeasuring(),
                hamlet.weighting());
    }

    /** A hamlet of which nothing is shown, neither signal nor its absence. */
    private static HamletResult undecidable(Scope scope, JudgedPlace hamlet, GapReason reason) {
        PeopleCount people =
                hamlet.people() == null ? null : PeopleCount.of(hamlet.people(), 0, 0, false);
        return new HamletResult(
                scope, hamlet.code(), HamletStatus.UNKNOWN, reason, null, null, null, people, false, hamlet.weighting());
    }
}
