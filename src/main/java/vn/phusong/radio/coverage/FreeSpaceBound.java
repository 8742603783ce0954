package vn.phusong.radio.coverage;

import vn.phusong.radio.linkbudget.LinkBudget;

/**
 * Free-space loss along the ground distance: no prediction used here is better. P.1812 at p = pL = 50 %
 * never is, because its own free-space term (ITU-R P.1812-8 eq. 8, same constant) takes the longer
 * distance between the antennas; fits like Hata's can be close to the mast and are raised to it.
 */
final class FreeSpaceBound {

    private static final double AT_1_KM_1_GHZ_DB = 92.4;

    /** Keeps the bound a bound where both sides round differently. */
    private static final double ROUNDING_DB = 1e-6;

    private FreeSpaceBound() {}

    /** The part of the loss that depends on frequency, in dB. */
    static double at1Km_dB(double frequency_MHz) {
        return AT_1_KM_1_GHZ_DB + 20 * Math.log10(frequency_MHz / 1000) - ROUNDING_DB;
    }

    /** The part of the loss that depends on distance, in dB. */
    static double spreading_dB(double distance_m) {
        return 20 * Math.log10(distance_m / 1000);
    }

    static int loss_cdB(double at1Km_dB, double spreading_dB) {
        return LinkBudget.loss_cdB(at1Km_dB + spreading_dB);
    }
}
