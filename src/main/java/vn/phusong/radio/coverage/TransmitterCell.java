package vn.phusong.radio.coverage;

import vn.phusong.radio.antenna.MountedAntenna;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.linkbudget.Technology;

/**
 * One cell as the engine sees it.
 *
 * @param height_m antenna above ground
 * @param operator index of its operator, from 0
 * @param epre_dBm power per resource element (CPICH for UMTS, BCCH for GSM) at the antenna port
 * @param feederLoss_dB between port and antenna
 * @param maxRadius_km beyond it the cell serves nobody
 */
public record TransmitterCell(
        LonLat location,
        double height_m,
        double frequency_MHz,
        Technology technology,
        int operator,
        double epre_dBm,
        double feederLoss_dB,
        MountedAntenna antenna,
        double maxRadius_km) {

    /** Longest radius the engine takes; longer paths have no place in mobile planning. */
    public static final double LONGEST_RADIUS_KM = 100;

    public TransmitterCell {
        require(height_m > 0 && height_m <= 1000, "antenna height must be in 0..1000 m", height_m);
        require(frequency_MHz >= 30 && frequency_MHz <= 100_000, "frequency must be 30..100000 MHz", frequency_MHz);
        require(operator >= 0, "operator index must not be negative", operator);
        require(Math.abs(epre_dBm) <= 200, "EPRE must be -200..200 dBm", epre_dBm);
        require(feederLoss_dB >= 0 && feederLoss_dB <= 100, "feeder loss must be 0..100 dB", feederLoss_dB);
        require(maxRadius_km > 0 && maxRadius_km <= LONGEST_RADIUS_KM,
                "radius must be in 0.." + LONGEST_RADIUS_KM + " km", maxRadius_km);
    }

    private static void require(boolean holds, String rule, double actual) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", not " + actual);
        }
    }
}
