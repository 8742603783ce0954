package vn.phusong.planner.gap.judging;

import org.jspecify.annotations.Nullable;
import vn.phusong.planner.prediction.Weighting;

/**
 * What one criteria version says of one 5G target in one scope.
 *
 * @param reason null exactly when closed
 * @param server best server of the centre, of the operator whose result this is
 * @param usable_ppm share of the polygon shown to be usable outdoors
 * @param operatorCount operators shown to close the target, whatever the scope
 * @param needsMeasuring the centre's margin is within one sigma of the usable threshold
 */
public record TargetResult(
        Scope scope,
        String targetCode,
        TargetStatus status,
        @Nullable GapReason reason,
        @Nullable BestServer server,
        @Nullable Integer usable_ppm,
        int operatorCount,
        boolean needsMeasuring,
        Weighting weighting) {

    public TargetResult {
        if ((status == TargetStatus.CLOSED) != (reason == null)) {
            throw new IllegalArgumentException(targetCode + ": " + status + " with reason " + reason);
        }
        if (operatorCount < 0) {
            throw new IllegalArgumentException(targetCode + ": operator count " + operatorCount);
        }
    }
}
