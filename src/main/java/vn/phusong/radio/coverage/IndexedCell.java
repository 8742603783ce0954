package vn.phusong.radio.coverage;

import vn.phusong.radio.antenna.MountedAntenna;
import vn.phusong.radio.linkbudget.LinkBudget;

/** A cell with its index and channel, unpacked for the inner loop. */
final class IndexedCell {

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
