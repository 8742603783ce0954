package vn.phusong.radio.antenna;

/**
 * The parabolic sector antenna of 3GPP TR 36.814 V9.2.0 table A.2.1.1-2 (identical in TR 36.942 and
 * ITU-R M.2135): horizontal and vertical cuts, summed and limited to the front-to-back ratio.
 *
 * <pre>
 * A_H = min(12 (φ / φ_3dB)², A_m)    A_V = min(12 (θ / θ_3dB)², SLA_V)    A = min(A_H + A_V, A_m)
 * </pre>
 *
 * @param peakGain_dBi gain at boresight
 * @param horizontalWidth_deg φ_3dB, half-power width of the horizontal cut
 * @param verticalWidth_deg θ_3dB, half-power width of the vertical cut
 * @param frontToBack_dB A_m
 * @param sideLobe_dB SLA_V, side lobe attenuation of the vertical cut
 */
public record SectorPattern(
        double peakGain_dBi,
        double horizontalWidth_deg,
        double verticalWidth_deg,
        double frontToBack_dB,
        double sideLobe_dB)
        implements AntennaPattern {

    public SectorPattern {
        require(Math.abs(peakGain_dBi) <= 60, "peak gain must be -60..60 dBi", peakGain_dBi);
        require(horizontalWidth_deg > 0 && horizontalWidth_deg <= 360, "horizontal width must be 0..360 degrees",
                horizontalWidth_deg);
        require(verticalWidth_deg > 0 && verticalWidth_deg <= 360, "vertical width must be 0..360 degrees",
                verticalWidth_deg);
        require(frontToBack_dB >= 0, "front-to-back ratio must not be negative", frontToBack_dB);
        require(sideLobe_dB >= 0, "side lobe attenuation must not be negative", sideLobe_dB);
    }

    /** Three-sector macro antenna of TR 36.814: 70° by 10°, 25 dB front to back, side lobes 20 dB down. */
    public static SectorPattern tr36814(double peakGain_dBi) {
        return new SectorPattern(peakGain_dBi, 70, 10, 25, 20);
    }

    @Override
    public String name() {
        return "tr36814";
    }

    @Override
    public double gain_dBi(double azimuth_deg, double elevation_deg) {
        double across = azimuth_deg / horizontalWidth_deg;
        double up = elevation_deg / verticalWidth_deg;
        double horizontal = Math.min(12 * across * across, frontToBack_dB);
        double vertical = Math.min(12 * up * up, sideLobe_dB);
        return peakGain_dBi - Math.min(horizontal + vertical, frontToBack_dB);
    }

    @Override
    public double mostGain_dBi(double from_deg, double to_deg) {
        double nearest_deg = from_deg > 0 ? from_deg : Math.min(0, to_deg);
        double across = nearest_deg / horizontalWidth_deg;
        return peakGain_dBi - Math.min(12 * across * across, frontToBack_dB);
    }

    private static void require(boolean holds, String rule, double actual) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", not " + actual);
        }
    }
}
