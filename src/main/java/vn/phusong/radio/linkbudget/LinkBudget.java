package vn.phusong.radio.linkbudget;

/**
 * The one place where a received level (BCCH level, RSCP, RSRP, SS-RSRP) is computed:
 *
 * <pre>level = EPRE + antenna gain − feeder loss − path loss [− building entry loss]</pre>
 *
 * <p>Arithmetic is in whole hundredths of a dB: what is radiated and what is lost are each rounded
 * once, so that sums are exact, comparisons have no rounding of their own, and what is judged is what is
 * stored. The entry loss belongs to the indoor layer only and is never mixed into the outdoor level.
 */
public final class LinkBudget {

    /** Hundredths in a dB. */
    public static final int CDB_PER_DB = 100;

    private LinkBudget() {}

    /**
     * What leaves the antenna towards the receiver per resource element, in hundredths of dBm.
     *
     * @param gain_dBi antenna gain in the direction of the receiver
     */
    public static int radiated_cdBm(double epre_dBm, double gain_dBi, double feederLoss_dB) {
        return hundredths(epre_dBm + gain_dBi - feederLoss_dB);
    }

    /** A loss rounded to hundredths of a dB. */
    public static int loss_cdB(double loss_dB) {
        return hundredths(loss_dB);
    }

    /** Received outdoor level in hundredths of dBm. */
    public static int level_cdBm(int radiated_cdBm, int pathLoss_cdB) {
        return radiated_cdBm - pathLoss_cdB;
    }

    /** Received level behind a building's envelope in hundredths of dBm. */
    public static int indoorLevel_cdBm(int outdoorLevel_cdBm, int entryLoss_cdB) {
        return outdoorLevel_cdBm - entryLoss_cdB;
    }

    /** A level in dBm from hundredths. */
    public static double dBm(int level_cdBm) {
        return level_cdBm / (double) CDB_PER_DB;
    }

    private static int hundredths(double value_dB) {
        if (!(Math.abs(value_dB) <= 10_000)) {
            throw new IllegalArgumentException("a level or loss must be finite and below 10000 dB, not " + value_dB);
        }
        return (int) Math.round(value_dB * CDB_PER_DB);
    }
}
