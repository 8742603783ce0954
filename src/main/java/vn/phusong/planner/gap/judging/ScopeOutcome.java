package vn.phusong.planner.gap.judging;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The status at one rank among operators, as a range: rank 0 is the best operator, rank 1 the second best.
 *
 * <p>The n-th best status is monotonic in each operator's, so the n-th best of what is known and the n-th
 * best of what is possible bound it exactly; where both agree the status is decided although single
 * operators are not.
 *
 * @param shown the operator whose figures stand for the rank: the n-th by proven result
 */
record ScopeOutcome<S extends Enum<S>>(OperatorOutcome<S> shown, S known, S withTerrain, S possible) {

    /** The outcome at {@code rank}; there must be more operators than that. */
    static <S extends Enum<S>> ScopeOutcome<S> at(int rank, List<OperatorOutcome<S>> ranked) {
        return new ScopeOutcome<>(
                ranked.get(rank),
                ranked.get(rank).known(),
                nth(rank, ranked, OperatorOutcome::withTerrain),
                nth(rank, ranked, OperatorOutcome::possible));
    }

    private static <S extends Enum<S>> S nth(
            int rank, List<OperatorOutcome<S>> outcomes, Function<OperatorOutcome<S>, S> status) {
        return outcomes.stream()
                .map(status)
                .sorted(Comparator.reverseOrder())
                .skip(rank)
                .findFirst()
                .orElseThrow();
    }

    boolean isDecided() {
        return known == possible;
    }

    /** Why it is not decided: terrain first, since no declaration would help there. */
    GapReason undecidedReason() {
        return known != withTerrain ? GapReason.NO_TERRAIN : GapReason.INVENTORY_INCOMPLETE;
    }
}
