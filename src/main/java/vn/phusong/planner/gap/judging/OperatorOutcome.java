package vn.phusong.planner.gap.judging;

import java.util.Comparator;
import java.util.List;

/**
 * One operator's status at a place, as a range.
 *
 * @param known what the known signal proves
 * @param withTerrain the best the missing terrain would still allow
 * @param possible the best that missing terrain and undeclared cells would still allow
 */
record OperatorOutcome<S extends Enum<S>>(String operator, OperatorTally tally, S known, S withTerrain, S possible) {

    /**
     * Best first: proven status, then share usable, share good, margin at the centre, operator code.
     * Operators are compared whole; their shares are never added or mixed point by point.
     */
    static <S extends Enum<S>> List<OperatorOutcome<S>> ranked(List<OperatorOutcome<S>> outcomes) {
        Comparator<OperatorOutcome<S>> worstFirst = Comparator.comparing(OperatorOutcome<S>::known)
                .thenComparingInt(outcome -> outcome.tally().usable_ppm())
                .thenComparingInt(outcome -> outcome.tally().good_ppm())
                .thenComparingInt(OperatorOutcome::margin_cdB);
        return outcomes.stream()
                .sorted(worstFirst.reversed().thenComparing(OperatorOutcome::operator))
                .toList();
    }

    private int margin_cdB() {
        BestServer server = tally.server();
        return server == null ? Integer.MIN_VALUE : server.margin_cdB();
    }
}
