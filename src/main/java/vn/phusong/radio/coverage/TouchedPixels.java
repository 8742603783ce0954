package vn.phusong.radio.coverage;

import java.util.BitSet;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.linkbudget.LinkBudget;

/**
 * Where the coming or going of a cell can change anything: where, at the peak of its antenna, it would reach the second
 * best location's level or count as a server, or where its loss is unknown.
 */
final class TouchedPixels {

    private final AreaLevels levels;
    private final AreaPixels pixels;
    private final LossSupply supply;
    private final int[] sufficient_cdBm;

    TouchedPixels(AreaLevels levels, LossSupply supply, int[] sufficient_cdBm) {
        this.levels = levels;
        this.pixels = levels.pixels();
        this.supply = supply;
        this.sufficient_cdBm = sufficient_cdBm;
    }

    /** @param touched slots, added to */
    void add(IndexedCell cell, LonLat place, BitSet touched) {
        double[] frequency = {cell.frequency_MHz};
        for (LossRaster losses : supply.losses(place, cell.height_m, frequency, cell.radius_m, pixels.grid())) {
            losses.window().intersection(pixels.grid()).ifPresent(seen -> add(cell, losses, seen, touched));
        }
    }

    private void add(IndexedCell cell, LossRaster losses, MetricGrid seen, BitSet touched) {
        int most_cdBm = cell.radiated_cdBm(0, Double.NaN);
        int lossColumn = losses.window().columnOf(seen);
        int lossRow = losses.window().rowOf(seen);
        int areaColumn = pixels.grid().columnOf(seen);
        int areaRow = pixels.grid().rowOf(seen);
        for (int row = 0; row < seen.rows(); row++) {
            int lossAt = losses.window().index(lossColumn, lossRow + row);
            int areaAt = pixels.grid().index(areaColumn, areaRow + row);
            for (int column = 0; column < seen.columns(); column++) {
                int loss_cdB = losses.losses_cdB()[lossAt + column];
                int slot = pixels.slot(areaAt + column);
                if (slot != AreaPixels.NO_SLOT && loss_cdB != LossRaster.BEYOND && matters(cell, loss_cdB, most_cdBm, slot)) {
                    touched.set(slot);
                }
            }
        }
    }

    private boolean matters(IndexedCell cell, int loss_cdB, int most_cdBm, int slot) {
        int bound = LinkBudget.level_cdBm(most_cdBm, loss_cdB);
        return loss_cdB == LossRaster.UNKNOWN
                || bound >= sufficient_cdBm[cell.channel]
                || bound >= levels.irrelevantBelow_cdBm(cell.channel, slot);
    }
}
