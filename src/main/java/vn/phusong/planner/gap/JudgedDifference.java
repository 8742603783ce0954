package vn.phusong.planner.gap;

import java.util.List;
import vn.phusong.planner.gap.judging.Scope;

/**
 * What a change of the network makes of the judgements by one criteria version in one scope.
 *
 * @param hamletsGained codes of hamlets that have signal only after the change
 * @param hamletsLost codes of hamlets that have signal only before
 * @param peopleGained people who can use the signal after, less those before, of places where they become more
 * @param peopleLost the same of places where they become fewer
 * @param targetsClosed codes of targets closed only after the change
 * @param targetsOpened codes of targets closed only before
 */
public record JudgedDifference(
        String criteria,
        Scope scope,
        List<String> hamletsGained,
        List<String> hamletsLost,
        int peopleGained,
        int peopleLost,
        List<String> targetsClosed,
        List<String> targetsOpened) {

    /** Whether nothing is gained and nothing lost. */
    public boolean isNone() {
        return hamletsGained.isEmpty() && hamletsLost.isEmpty() && peopleGained == 0 && peopleLost == 0
                && targetsClosed.isEmpty() && targetsOpened.isEmpty();
    }
}
