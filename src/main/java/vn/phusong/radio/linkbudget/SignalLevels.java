package vn.phusong.radio.linkbudget;

/**
 * Outdoor thresholds of a technology.
 *
 * @param good_dBm level from which service is good
 * @param usable_dBm level from which there is service at all, at most the good one
 */
public record SignalLevels(double good_dBm, double usable_dBm) {

    public SignalLevels {
        if (!(usable_dBm <= good_dBm && usable_dBm >= -160 && good_dBm <= 0)) {
            throw new IllegalArgumentException("levels must satisfy -160 <= usable <= good <= 0 dBm, not usable "
                    + usable_dBm + ", good " + good_dBm);
        }
    }
}
