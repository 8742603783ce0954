package vn.phusong.radio.propagation;

/**
 * Range in which a model's source says it holds; outside it a model still answers where it can, and
 * callers flag the answer.
 *
 * @param source Recommendation or report with section, e.g. {@code ITU-R P.1812-8 §1}
 */
public record ValidityRange(
        double minFrequency_MHz,
        double maxFrequency_MHz,
        double minDistance_km,
        double maxDistance_km,
        double minTerminalHeight_m,
        double maxTerminalHeight_m,
        String source) {

    public ValidityRange {
        if (!(minFrequency_MHz <= maxFrequency_MHz && minDistance_km <= maxDistance_km
                && minTerminalHeight_m <= maxTerminalHeight_m)) {
            throw new IllegalArgumentException("a validity range needs minimum <= maximum: frequency "
                    + minFrequency_MHz + ".." + maxFrequency_MHz + " MHz, distance " + minDistance_km + ".."
                    + maxDistance_km + " km, height " + minTerminalHeight_m + ".." + maxTerminalHeight_m + " m");
        }
    }

    /** Whether the model holds at this frequency and distance. */
    public boolean contains(double frequency_MHz, double distance_km) {
        return frequency_MHz >= minFrequency_MHz && frequency_MHz <= maxFrequency_MHz
                && distance_km >= minDistance_km && distance_km <= maxDistance_km;
    }
}
