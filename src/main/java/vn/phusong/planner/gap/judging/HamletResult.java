package vn.phusong.planner.gap.judging;

import org.jspecify.annotations.Nullable;
import vn.phusong.planner.prediction.Weighting;

/**
 * What one criteria version says of one hamlet in one scope.
 *
 * @param reason null exactly when covered
 * @param server best server of the centre, of the operator whose result this is; null when no cell
 *     reaches the centre
 * @param usable_ppm share of people shown to be usable; null without a location
 * @param good_ppm share of people shown to be good; null without a location
 * @param people null where the register gives no population
 * @param needsMeasuring the centre's margin is within one sigma of the usable threshold
 */
public record HamletResult(
        Scope scope,
        String hamletCode,
        HamletStatus status,
        @Nullable GapReason reason,
        @Nullable BestServer server,
        @Nullable Integer usable_ppm,
        @Nullable Integer good_ppm,
        @Nullable PeopleCount people,
        boolean needsMeasuring,
        Weighting weighting) {

    public HamletResult {
        if ((status == HamletStatus.COVERED) != (reason == null)) {
            throw new IllegalArgumentException(hamletCode + ": " + status + " with reason " + reason);
        }
    }
}
