package vn.phusong.radio.antenna;

/**
 * A measured pattern given by its horizontal and vertical cut at whole degrees.
 *
 * <p>Between the cuts the attenuation follows the horizontal-projection interpolation of F. Gil et al.,
 * "A 3D interpolation method for base-station-antenna radiation patterns", IEEE Antennas and
 * Propagation Magazine 43 (2), 2001:
 *
 * <pre>
 * A(φ, θ) = A_H(φ) + (1 − |φ|/180°) (A_V(θ) − A_H(0)) + |φ|/180° (A_V(180° − θ) − A_H(180°))
 * </pre>
 *
 * which returns both cuts exactly, the back half of the vertical one included. Values below 0 dB are
 * raised to 0, so no direction has more than the peak gain. Within a degree it is linear in dB.
 */
public final class TabulatedPattern implements AntennaPattern {

    /** Number of attenuations of a cut: one per degree. */
    public static final int DEGREES = 360;

    private final String name;
    private final double peakGain_dBi;
    private final double[] horizontal_dB;
    private final double[] vertical_dB;

    /**
     * @param horizontal_dB attenuation (0 or positive) at 0..359° clockwise seen from above, 0 at boresight
     * @param vertical_dB attenuation at 0..359°: 0 the horizon in front, 90 straight down, 180 the
     *     horizon behind, 270 straight up
     */
    public TabulatedPattern(String name, double peakGain_dBi, double[] horizontal_dB, double[] vertical_dB) {
        if (horizontal_dB.length != DEGREES || vertical_dB.length != DEGREES) {
            throw new IllegalArgumentException("a cut has " + DEGREES + " attenuations, not " + horizontal_dB.length
                    + " and " + vertical_dB.length);
        }
        this.name = name;
        this.peakGain_dBi = peakGain_dBi;
        this.horizontal_dB = horizontal_dB.clone();
        this.vertical_dB = vertical_dB.clone();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double peakGain_dBi() {
        return peakGain_dBi;
    }

    @Override
    public double gain_dBi(double azimuth_deg, double elevation_deg) {
        double behind = Math.min(1, Math.abs(azimuth_deg) / 180);
        double attenuation = at(horizontal_dB, azimuth_deg)
                + (1 - behind) * (at(vertical_dB, -elevation_deg) - horizontal_dB[0])
                + behind * (at(vertical_dB, 180 + elevation_deg) - horizontal_dB[180]);
        return peakGain_dBi - Math.max(0, attenuation);
    }

    private static double at(double[] cut_dB, double angle_deg) {
        double angle = angle_deg - DEGREES * Math.floor(angle_deg / DEGREES);
        int below = (int) angle;
        double fraction = angle - below;
        double from = cut_dB[below % DEGREES];
        return from + fraction * (cut_dB[(below + 1) % DEGREES] - from);
    }
}
