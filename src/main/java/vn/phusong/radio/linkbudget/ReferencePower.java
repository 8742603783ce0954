package vn.phusong.radio.linkbudget;

/**
 * Energy per resource element (EPRE) of a carrier whose power is spread evenly: the power of one port
 * over all its subcarriers, P − 10 log10(12 N_RB). UMTS states CPICH power and GSM BCCH power directly.
 */
public final class ReferencePower {

    private static final int SUBCARRIERS_PER_BLOCK = 12;

    private ReferencePower() {}

    /**
     * EPRE in dBm; e.g. 43 dBm over 100 blocks (LTE, 20 MHz) is 12.2 dBm, 53 dBm over 273 blocks (NR,
     * 100 MHz at 30 kHz) is 17.8 dBm.
     *
     * @param portPower_dBm power of one port over the whole carrier
     * @param resourceBlocks N_RB, 1..275
     */
    public static double epre_dBm(double portPower_dBm, int resourceBlocks) {
        if (resourceBlocks < 1 || resourceBlocks > 275) {
            throw new IllegalArgumentException("a carrier has 1..275 resource blocks, not " + resourceBlocks);
        }
        return portPower_dBm - 10 * Math.log10(SUBCARRIERS_PER_BLOCK * resourceBlocks);
    }
}
