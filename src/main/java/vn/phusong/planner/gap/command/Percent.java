package vn.phusong.planner.gap.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares in tables for people. */
final class Percent {

    private Percent() {}

    /**
     * A share of 0 to 1 as {@code 83.6 %}. Rounded down, so that one just short of a threshold is not shown as having
     * reached it.
     */
    static @Nullable String of(@Nullable BigDecimal share) {
        return share == null
                ? null
                : share.movePointRight(2).setScale(1, RoundingMode.DOWN).toPlainString() + " %";
    }
}
