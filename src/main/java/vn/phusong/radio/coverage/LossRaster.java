package vn.phusong.radio.coverage;

import java.util.Arrays;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.linkbudget.LinkBudget;

/**
 * Basic transmission loss from one antenna at one frequency to the cells of a window, in hundredths of a
 * dB: what is judged is what is kept.
 *
 * <p>A cell has a loss, or is {@link #UNKNOWN} (terrain on the way is), or {@link #BEYOND} the radius.
 * Written by the sweep, then read only; the array is handed out for passes over whole rasters and for
 * storage.
 */
public final class LossRaster {

    /** Value of a cell whose loss is not known. */
    public static final short UNKNOWN = Short.MIN_VALUE;

    /** Value of a cell outside the radius. */
    public static final short BEYOND = Short.MIN_VALUE + 1;

    /** Largest loss that can be told, in hundredths of a dB; no link survives it. */
    public static final short LARGEST_CDB = Short.MAX_VALUE;

    private static final short SMALLEST_CDB = BEYOND + 1;

    private final MetricGrid window;
    private final double frequency_MHz;
    private final short[] loss_cdB;

    /**
     * A raster over values read back.
     *
     * @param loss_cdB row-major, the north-western cell first; not copied
     */
    public LossRaster(MetricGrid window, double frequency_MHz, short[] loss_cdB) {
        if (loss_cdB.length != window.size()) {
            throw new IllegalArgumentException(
                    "a window of " + window.size() + " cells cannot take " + loss_cdB.length + " losses");
        }
        this.window = window;
        this.frequency_MHz = frequency_MHz;
        this.loss_cdB = loss_cdB;
    }

    /** A raster of which every cell lies beyond the radius so far. */
    static LossRaster beyond(MetricGrid window, double frequency_MHz) {
        short[] losses = new short[window.size()];
        Arrays.fill(losses, BEYOND);
        return new LossRaster(window, frequency_MHz, losses);
    }

    /** The cells, aligned with the grid of the terrain swept over. */
    public MetricGrid window() {
        return window;
    }

    public double frequency_MHz() {
        return frequency_MHz;
    }

    /** All values, row-major, the north-western cell first; not to be changed. */
    public short[] losses_cdB() {
        return loss_cdB;
    }

    /** Whether a cell has a loss. */
    public boolean isKnown(int cell) {
        return loss_cdB[cell] > BEYOND;
    }

    /** How many cells the radius reaches. */
    public int countWithinRadius() {
        int count = 0;
        for (short loss : loss_cdB) {
            count += loss == BEYOND ? 0 : 1;
        }
        return count;
    }

    /** Loss in dB; NaN if it is not known or the cell lies beyond the radius. */
    public double loss_dB(int cell) {
        return isKnown(cell) ? loss_cdB[cell] / (double) LinkBudget.CDB_PER_DB : Double.NaN;
    }

    /** Keeps a loss, NaN as unknown. */
    void set(int cell, double loss_dB) {
        loss_cdB[cell] = encode(loss_dB);
    }

    private static short encode(double loss_dB) {
        if (Double.isNaN(loss_dB)) {
            return UNKNOWN;
        }
        return (short) Math.max(SMALLEST_CDB, Math.min(LARGEST_CDB, LinkBudget.loss_cdB(loss_dB)));
    }
}
