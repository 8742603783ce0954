package vn.phusong.radio.coverage;

import java.util.List;
import vn.phusong.radio.linkbudget.LinkBudget;
import vn.phusong.radio.propagation.PathLoss;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModel;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.PathProfile;
import vn.phusong.radio.terrain.ProfileSampler;

/** The slow reference: every cell within its radius, one by one, nothing shared, nothing left out. */
final class BruteForce {

    static PointLevels predict(
            TransmitterInventory inventory,
            ElevationModel elevation,
            ClutterModel clutter,
            PropagationModel model,
            PathSettings settings,
            double rxHeight_m,
            double[] lon_deg,
            double[] lat_deg) {
        PointLevels levels = new PointLevels(lon_deg.length, inventory.channels());
        ProfileSampler sampler = new ProfileSampler(elevation, clutter);
        PathLoss evaluator = model.evaluator(settings);
        PathProfile profile = new PathProfile(0);
        List<TransmitterCell> cells = inventory.cells();
        for (int point = 0; point < lon_deg.length; point++) {
            for (int i = 0; i < cells.size(); i++) {
                TransmitterCell cell = cells.get(i);
                sampler.line(cell.location().lon_deg(), cell.location().lat_deg(), lon_deg[point], lat_deg[point]);
                double length_m = sampler.length_m();
                if (length_m > cell.maxRadius_km() * 1000) {
                    continue;
                }
                sampler.fill(profile);
                evaluator.path(profile, cell.height_m(), rxHeight_m);
                double loss_dB = evaluator.loss_dB(cell.frequency_MHz());
                double rise_m = profile.heights_m()[profile.size() - 1] + rxHeight_m - profile.heights_m()[0]
                        - cell.height_m() - length_m * length_m / (2 * 4 / 3.0 * 6_371_000);
                double elevation_deg = Math.toDegrees(Math.atan2(rise_m, length_m));
                double gain_dBi = Double.isNaN(rise_m)
                        ? cell.antenna().pattern().peakGain_dBi()
                        : cell.antenna().gain_dBi(sampler.azimuth_deg(), elevation_deg);
                int radiated = LinkBudget.radiated_cdBm(cell.epre_dBm(), gain_dBi, cell.feederLoss_dB());
                int freeSpace = LinkBudget.loss_cdB(92.4 + 20 * Math.log10(cell.frequency_MHz() / 1000) - 1e-6
                        + 20 * Math.log10(length_m / 1000));
                int channel = TransmitterInventory.channel(cell.operator(), cell.technology());
                if (Double.isNaN(loss_dB)) {
                    levels.setPossible(point, channel, LinkBudget.level_cdBm(radiated, freeSpace));
                    continue;
                }
                int loss = Math.max(freeSpace, LinkBudget.loss_cdB(loss_dB));
                int level = LinkBudget.level_cdBm(radiated, loss);
                if (level > levels.level_cdBm(point, channel)) {
                    levels.set(point, channel, level, i, (int) Math.round(length_m), loss - freeSpace);
                }
            }
        }
        return levels;
    }

    private BruteForce() {}
}
