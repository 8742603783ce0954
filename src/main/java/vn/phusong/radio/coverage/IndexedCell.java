package vn.phusong.radio.coverage;

import vn.phusong.radio.antenna.MountedAntenna;
import vn.phusong.radio.linkbudget.LinkBudget;

/** A cell with its index and channel, unpacked for the inner loop. */
final class IndexedCell {

    /** Azimuths reach a little beyond half a turn, as grid north is not north. */
    private static final int OFFSET_DEG = 190;

    private static final int DEGREES = 2 * OFFSET_DEG;
    private static final double DEGREE_MARGIN = 1e-3;

    final int index;
    final int channel;
    final double radius_m;
    final double height_m;
    final double frequency_MHz;
    private final double epre_dBm;
    private final double feederLoss_dB;
    private final MountedAntenna antenna;

    IndexedCell(int index, TransmitterCell cell) {
        this.index = index;
        this.channel = TransmitterInventory.channel(cell);
        this.radius_m = cell.maxRadius_km() * 1000;
        this.height_m = cell.height_m();
        this.frequency_MHz = cell.frequency_MHz();
        this.epre_dBm = cell.epre_dBm();
        this.feederLoss_dB = cell.feederLoss_dB();
        this.antenna = cell.antenna();
    }

    /** The most that is radiated towards each degree of the compass, whatever the elevation; see {@link #degree}. */
    int[] mostByDegree_cdBm() {
        int[] most_cdBm = new int[DEGREES];
        for (int degree = 0; degree < DEGREES; degree++) {
            double from_deg = degree - OFFSET_DEG;
            double gain_dBi = antenna.mostGain_dBi(from_deg - DEGREE_MARGIN, from_deg + 1 + DEGREE_MARGIN);
            most_cdBm[degree] = LinkBudget.radiated_cdBm(epre_dBm, gain_dBi, feederLoss_dB);
        }
        return most_cdBm;
    }

    /** Index of an azimuth of −180..180 degrees, or a little beyond, among the degrees. */
    static int degree(float azimuth_deg) {
        return (int) (azimuth_deg + OFFSET_DEG);
    }

    /** What is radiated in a direction; the most in any direction if the elevation angle is NaN. */
    int radiated_cdBm(double azimuth_deg, double elevation_deg) {
        double gain_dBi = Double.isNaN(elevation_deg)
                ? antenna.pattern().peakGain_dBi()
                : antenna.gain_dBi(azimuth_deg, elevation_deg);
        return LinkBudget.radiated_cdBm(epre_dBm, gain_dBi, feederLoss_dB);
    }

    /** Level in dBm at 1 km in free space, where the antenna radiates most. */
    double peakAt1Km_dBm() {
        int radiated_cdBm = LinkBudget.radiated_cdBm(epre_dBm, antenna.pattern().peakGain_dBi(), feederLoss_dB);
        return LinkBudget.dBm(radiated_cdBm) - FreeSpaceBound.at1Km_dB(frequency_MHz);
    }
}
