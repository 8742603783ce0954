package vn.phusong.planner.gap.judging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.criteria.CoverageCriteria;

/**
 * Judges 5G targets by one criteria version: CLOSED when enough of the polygon is usable outdoors with
 * the target rule's technologies, by the scope's operator. A centre-only hamlet rule does not reach here:
 * a target is an area. What is not known is treated as for hamlets ({@link HamletJudge}).
 *
 * <p>Not safe for concurrent use; one judge per thread.
 */
public final class TargetJudge {

    private final CoverageCriteria criteria;
    private final Operators operators;
    private final PointRule points;

    public TargetJudge(CoverageCriteria criteria, Operators operators) {
        this.criteria = criteria;
        this.operators = operators;
        this.points = PointRule.of(criteria, criteria.target().technologies(), 0);
    }

    /** One result per scope, in the order of {@link Operators#scopes}. */
    public List<TargetResult> judge(JudgedPlace target) {
        if (!target.hasLocation()) {
            return operators.scopes().stream()
                    .map(scope -> undecidable(scope, target, GapReason.NO_LOCATION))
                    .toList();
        }
        List<OperatorOutcome<TargetStatus>> outcomes = operators.tallies(target, points).entrySet().stream()
                .map(entry -> outcome(target, entry.getKey(), entry.getValue()))
                .toList();
        List<OperatorOutcome<TargetStatus>> ranked = OperatorOutcome.ranked(outcomes);
        int closing = (int) outcomes.stream()
                .filter(outcome -> outcome.known() == TargetStatus.CLOSED)
                .count();
        List<TargetResult> results = new ArrayList<>();
        results.add(atRank(Scope.ANY, target, ranked, 0, closing));
        results.add(atRank(Scope.AT_LEAST_TWO, target, ranked, 1, closing));
        for (OperatorOutcome<TargetStatus> outcome : outcomes) {
            results.add(atRank(new Scope(outcome.operator()), target, List.of(outcome), 0, closing));
        }
        return results;
    }

    private OperatorOutcome<TargetStatus> outcome(JudgedPlace target, String operator, OperatorTally tally) {
        TargetStatus withTerrain = status(tally.possiblyUsable_ppm());
        boolean complete =
                operators.isComplete(target, operator, criteria.target().technologies());
        return new OperatorOutcome<>(
                operator, tally, status(tally.usable_ppm()), withTerrain, complete ? withTerrain : TargetStatus.CLOSED);
    }

    private TargetStatus status(int usable_ppm) {
        return usable_ppm >= criteria.target().closedFrom_ppm() ? TargetStatus.CLOSED : TargetStatus.OPEN;
    }

    private static TargetResult atRank(
            Scope scope, JudgedPlace target, List<OperatorOutcome<TargetStatus>> ranked, int rank, int closing) {
        if (ranked.isEmpty()) {
            return undecidable(scope, target, GapReason.INVENTORY_INCOMPLETE);
        }
        if (rank >= ranked.size()) {
            return result(scope, target, TargetStatus.OPEN, GapReason.NO_SITE, OperatorTally.nothing(), closing);
        }
        ScopeOutcome<TargetStatus> outcome = ScopeOutcome.at(rank, ranked);
        OperatorTally tally = outcome.shown().tally();
        if (!outcome.isDecided()) {
            return result(scope, target, TargetStatus.UNKNOWN, outcome.undecidedReason(), tally, closing);
        }
        GapReason reason =
                outcome.known() == TargetStatus.CLOSED ? null : GapReasons.of(tally, tally.centreUsable());
        return result(scope, target, outcome.known(), reason, tally, closing);
    }

    private static TargetResult result(
            Scope scope,
            JudgedPlace target,
            TargetStatus status,
            @Nullable GapReason reason,
            OperatorTally tally,
            int closing) {
        return new TargetResult(
                scope,
                target.code(),
                status,
                reason,
                tally.server(),
                tally.usable_ppm(),
                closing,
                tally.needsMeasuring(),
                target.weighting());
    }

    private static TargetResult undecidable(Scope scope, JudgedPlace target, GapReason reason) {
        return new TargetResult(
                scope, target.code(), TargetStatus.UNKNOWN, reason, null, null, 0, false, target.weighting());
    }
}
