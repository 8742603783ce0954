package vn.phusong.planner.gap.judging;

import org.jspecify.annotations.Nullable;
import vn.phusong.radio.linkbudget.Technology;

/**
 * Predicted best level of one operator and technology at each point of a place. The arrays belong to the
 * signal and are never changed.
 *
 * @param level_cdBm hundredths of a dBm; {@link #NO_CELL} where no cell is within reach
 * @param unknown true where terrain is missing on a path that could have mattered: the true level may be
 *     higher than the one given, never lower
 * @param centreCell best server of the first point
 * @param centreDistance_m its distance
 * @param centreExcess_cdB its path's loss above free space
 */
public record JudgedSignal(
        String operator,
        Technology technology,
        int[] level_cdBm,
        boolean[] unknown,
        @Nullable String centreCell,
        @Nullable Integer centreDistance_m,
        @Nullable Integer centreExcess_cdB) {

    /** Level of a point no cell reaches. */
    public static final int NO_CELL = Integer.MIN_VALUE;

    public JudgedSignal {
        if (level_cdBm.length != unknown.length) {
            throw new IllegalArgumentException(
                    level_cdBm.length + " levels, but " + unknown.length + " unknown flags");
        }
    }
}
