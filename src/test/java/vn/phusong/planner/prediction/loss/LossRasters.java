package vn.phusong.planner.prediction.loss;

import java.util.Random;
import vn.phusong.radio.coverage.LossRaster;
import vn.phusong.radio.geodesy.MetricGrid;

/** Losses for tests of how they are kept. */
final class LossRasters {

    private LossRasters() {}

    /** Noise over all values, and runs of those that are no losses. */
    static LossRaster random(Random random, int columns, int rows) {
        short[] losses = new short[columns * rows];
        int run = 0;
        short special = LossRaster.BEYOND;
        for (int i = 0; i < losses.length; i++) {
            if (run == 0 && random.nextInt(50) == 0) {
                run = random.nextInt(100);
                special = random.nextBoolean() ? LossRaster.BEYOND : LossRaster.UNKNOWN;
            }
            losses[i] = run > 0 ? special : (short) random.nextInt(1 << 16);
            run = Math.max(0, run - 1);
        }
        return new LossRaster(window(columns, rows), 700 + random.nextInt(3000), losses);
    }

    /** What free space over a plane would be. */
    static LossRaster rings(int side) {
        short[] losses = new short[side * side];
        for (int i = 0; i < losses.length; i++) {
            double pixels = Math.hypot(i % side - side / 2.0 + 0.3, i / side - side / 2.0 + 0.3);
            losses[i] = pixels > side / 2.0 ? LossRaster.BEYOND : (short) (100 * (60 + 35 * Math.log10(pixels)));
        }
        return new LossRaster(window(side, side), 1800, losses);
    }

    private static MetricGrid window(int columns, int rows) {
        return new MetricGrid(32648, 500_000, 2_360_000, 50, columns, rows);
    }
}
