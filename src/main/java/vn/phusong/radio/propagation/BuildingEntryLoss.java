package vn.phusong.radio.propagation;

/**
 * Additional loss of a terminal inside a building against one outside it, as a distribution over
 * buildings of a type and places in them. ITU-R P.2109-2 §3, eqs. 1–10; valid from 80 MHz to 100 GHz.
 */
public final class BuildingEntryLoss {

    private static final double MIN_FREQUENCY_MHZ = 80;
    private static final double MAX_FREQUENCY_MHZ = 100_000;
    /** Probabilities between which 68.27 % of a normal distribution lie: one deviation either way. */
    private static final double ONE_BELOW = 0.158655253931457;

    private static final double ONE_ABOVE = 1 - ONE_BELOW;

    private BuildingEntryLoss() {}

    /**
     * Loss in dB that is not exceeded with the given probability.
     *
     * @param elevation_deg elevation of the path at the façade, −90..90; 0 for a terrestrial path
     * @param probability more than 0 and less than 1
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static double loss_dB(
            BuildingType type, double frequency_MHz, double elevation_deg, double probability) {
        require(
                frequency_MHz >= MIN_FREQUENCY_MHZ && frequency_MHz <= MAX_FREQUENCY_MHZ,
                "frequency_MHz must be 80..100000",
                frequency_MHz);
        require(Math.abs(elevation_deg) <= 90, "elevation_deg must be -90..90", elevation_deg);
        require(probability > 0 && probability < 1, "probability must be between 0 and 1", probability);
        double log = Math.log10(frequency_MHz / 1000);
        double deviations = NormalQuantile.of(probability);
        double horizontal = type.r + type.s * log + type.t * log * log;
        double median1 = horizontal + 0.212 * Math.abs(elevation_deg);
        double median2 = type.w + type.x * log;
        double a = deviations * (type.u + type.v * log) + median1;
        double b = deviations * (type.y + type.z * log) + median2;
        return 10 * Math.log10(power(a) + power(b) + power(-3));
    }

    /**
     * Standard deviation in dB to combine with other variations: half of what lies between the losses not
     * exceeded with 15.87 % and 84.13 %, as the distribution is nearly but not quite normal in dB.
     */
    public static double spread_dB(BuildingType type, double frequency_MHz, double elevation_deg) {
        return (loss_dB(type, frequency_MHz, elevation_deg, ONE_ABOVE)
                        - loss_dB(type, frequency_MHz, elevation_deg, ONE_BELOW))
                / 2;
    }

    private static double power(double level_dB) {
        return Math.pow(10, level_dB / 10);
    }

    private static void require(boolean holds, String rule, double actual) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", not " + actual);
        }
    }
}
