package vn.phusong.radio.antenna;

/**
 * The same gain in every direction of the compass; vertically the parabola of {@link SectorPattern}
 * with side lobes 20 dB down, or flat.
 *
 * @param verticalWidth_deg half-power width of the vertical cut, infinite for a flat one
 */
public record OmniPattern(double peakGain_dBi, double verticalWidth_deg) implements AntennaPattern {

    private static final double SIDE_LOBE_DB = 20;

    public OmniPattern {
        if (!(Math.abs(peakGain_dBi) <= 60)) {
            throw new IllegalArgumentException("peak gain must be -60..60 dBi, not " + peakGain_dBi);
        }
        if (!(verticalWidth_deg > 0)) {
            throw new IllegalArgumentException("vertical width must be positive, not " + verticalWidth_deg);
        }
    }

    /** The same gain everywhere. */
    public static OmniPattern flat(double gain_dBi) {
        return new OmniPattern(gain_dBi, Double.POSITIVE_INFINITY);
    }

    @Override
    public String name() {
        return "omni";
    }

    @Override
    public double gain_dBi(double azimuth_deg, double elevation_deg) {
        double up = elevation_deg / verticalWidth_deg;
        return peakGain_dBi - Math.min(12 * up * up, SIDE_LOBE_DB);
    }
}
