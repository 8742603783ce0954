package vn.phusong.radio.antenna;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an MSI Planet file says.
 *
 * @param name its {@code NAME}, if it has one
 * @param make its {@code MAKE}
 * @param frequency_MHz its {@code FREQUENCY}; of a range the middle
 * @param gain_dBi its {@code GAIN} over an isotropic antenna
 * @param statedTilt_deg electrical tilt as its {@code ELECTRICAL_TILT} or {@code TILT} says in a number
 * @param horizontal the cut seen from above
 * @param vertical the cut seen from the side, 90° straight down
 */
public record MsiFile(
        Optional<String> name,
        Optional<String> make,
        OptionalDouble frequency_MHz,
        double gain_dBi,
        OptionalDouble statedTilt_deg,
        Cut horizontal,
        Cut vertical) {

    /** Farthest that a beam is tilted electrically. */
    private static final int MOST_TILT_DEG = 30;

    /**
     * A cut at whole degrees.
     *
     * @param line where it is announced
     * @param angles how many angles the file gives
     * @param widestGap_deg the farthest that two neighbours of these are apart, over 360° as well
     * @param attenuation_dB at 0..359°, interpolated where the file gives others
     */
    public record Cut(int line, int angles, double widestGap_deg, double[] attenuation_dB) {}

    /** The electrical tilt in the vertical cut: as stated, else where the beam points. Positive downwards. */
    public double electricalTilt_deg() {
        return statedTilt_deg.orElseGet(this::beamTilt_deg);
    }

    private double beamTilt_deg() {
        double[] cut_dB = vertical.attenuation_dB();
        int beam = 0;
        for (int off = 1; off <= MOST_TILT_DEG; off++) {
            if (cut_dB[off] < attenuation(cut_dB, beam)) {
                beam = off;
            }
            if (cut_dB[TabulatedPattern.DEGREES - off] < attenuation(cut_dB, beam)) {
                beam = -off;
            }
        }
        return beam;
    }

    private static double attenuation(double[] cut_dB, int degree) {
        return cut_dB[Math.floorMod(degree, TabulatedPattern.DEGREES)];
    }

    /** The pattern, under the file's name for it or another. */
    public TabulatedPattern pattern(String fallbackName) {
        return new TabulatedPattern(
                name.orElse(fallbackName), gain_dBi, horizontal.attenuation_dB(), vertical.attenuation_dB());
    }
}
