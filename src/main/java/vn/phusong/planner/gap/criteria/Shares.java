package vn.phusong.planner.gap.criteria;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Shares are whole millionths (ppm): so 38 of 40 equal weights are exactly 95 %, and what is judged is
 * what is stored.
 */
public final class Shares {

    /** The whole. */
    public static final int WHOLE_ppm = 1_000_000;

    private Shares() {}

    /** {@code part / whole} to the nearest millionth, halves up; both not negative, whole positive. */
    public static int of(double part, double whole) {
        return (int) Math.round(part / whole * WHOLE_ppm);
    }

    /** The share as a decimal number of six places, 0..1. */
    public static BigDecimal decimal(int share_ppm) {
        return BigDecimal.valueOf(share_ppm, 6);
    }

    /** The share in per cent with at most one decimal, e.g. {@code 71.5}; never rounded up to 100. */
    public static String percent(int share_ppm) {
        int tenths = share_ppm == WHOLE_ppm ? 1000 : Math.min(999, (share_ppm + 500) / 1000);
        return tenths % 10 == 0
                ? Integer.toString(tenths / 10)
                : String.format(Locale.ROOT, "%d.%d", tenths / 10, tenths % 10);
    }
}
