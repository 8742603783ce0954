package vn.phusong.radio.linkbudget;

/**
 * Probability that the level at a place reaches a threshold, for levels spread normally (in dB) around
 * the prediction: P(level ≥ T) = Q((T − μ) / σ).
 */
public final class CoverageProbability {

    /** Below, the series is exact to rounding; above, the continued fraction. */
    private static final double SERIES_UNTIL = 2.5;

    /** Enough for 1e-16 at {@link #SERIES_UNTIL}, where the fraction converges slowest. */
    private static final int FRACTION_DEPTH = 60;

    private CoverageProbability() {}

    /**
     * Probability of a level of at least {@code threshold_dBm}.
     *
     * @param median_dBm predicted level
     * @param sigma_dB standard deviation, positive
     */
    public static double atLeast(double threshold_dBm, double median_dBm, double sigma_dB) {
        if (!(sigma_dB > 0)) {
            throw new IllegalArgumentException("sigma must be positive, not " + sigma_dB + " dB");
        }
        return q((threshold_dBm - median_dBm) / sigma_dB);
    }

    /** Upper tail of the standard normal distribution. */
    static double q(double x) {
        return 0.5 * erfc(x / Math.sqrt(2));
    }

    /** Complementary error function, relative error below 1e-12. */
    static double erfc(double x) {
        if (x < 0) {
            return 2 - erfc(-x);
        }
        return x < SERIES_UNTIL ? 1 - erfSeries(x) : erfcFraction(x);
    }

    /** Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.6: all terms positive. */
    private static double erfSeries(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > 1e-17 * sum; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    /** Abramowitz and Stegun 7.1.14, evaluated from the back. */
    private static double erfcFraction(double x) {
        double tail = x;
        for (int k = FRACTION_DEPTH; k >= 1; k--) {
            tail = x + k / 2.0 / tail;
        }
        return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
    }
}
