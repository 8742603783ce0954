package vn.phusong.planner.gap.criteria;

/**
 * The two outdoor levels of one technology, at 1.5 m above ground, in hundredths of a dBm.
 *
 * @param good_cdBm from here on the signal is good
 * @param usable_cdBm from here on it can be used at all; at most {@code good_cdBm}
 * @param source where both figures come from
 */
public record SignalThresholds(int good_cdBm, int usable_cdBm, String source) {

    static final int LOWEST_cdBm = -16_000;
    static final int HIGHEST_cdBm = 0;

    public SignalThresholds {
        if (usable_cdBm < LOWEST_cdBm || good_cdBm > HIGHEST_cdBm) {
            throw new IllegalArgumentException(
                    "levels must be -160..0 dBm, not good " + good_cdBm / 100.0 + ", usable " + usable_cdBm / 100.0);
        }
        if (good_cdBm < usable_cdBm) {
            throw new IllegalArgumentException("the good level must not lie below the usable one: good "
                    + good_cdBm / 100.0 + ", usable " + usable_cdBm / 100.0 + " dBm");
        }
    }
}
