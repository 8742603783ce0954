package vn.phusong.radio.terrain;

import java.util.BitSet;

/**
 * Closes small gaps of a height raster. An unknown point is interpolated linearly along its row or its
 * column if the run of unknown points through it is at most {@link #MAX_GAP} long and has a known point
 * at both ends; if both ways qualify, the shorter run counts more (weights 1/length). Larger gaps stay
 * unknown, and so do gaps at the edge.
 */
final class VoidFilling {

    /** Longest gap that is interpolated, in points. */
    static final int MAX_GAP = 5;

    private final CellGrid grid;
    private final HeightRaster source;
    private final float[] heights_m;
    private final BitSet filled = new BitSet();

    private VoidFilling(HeightRaster source) {
        this.source = source;
        this.grid = source.grid();
        this.heights_m = new float[grid.size()];
    }

    /** The raster with its small gaps closed, and which points that concerned. */
    static Result fill(HeightRaster source) {
        VoidFilling filling = new VoidFilling(source);
        for (int row = 0; row < filling.grid.rows(); row++) {
            for (int column = 0; column < filling.grid.columns(); column++) {
                filling.fillPoint(column, row);
            }
        }
        if (filling.filled.isEmpty()) {
            return new Result(source, filling.filled);
        }
        return new Result(new HeightRaster(filling.grid, filling.heights_m), filling.filled);
    }

    private void fillPoint(int column, int row) {
        int index = row * grid.columns() + column;
        heights_m[index] = source.pointHeight_m(column, row);
        if (!Float.isNaN(heights_m[index])) {
            return;
        }
        int west = knownAfter(column, row, -1, 0);
        int east = knownAfter(column, row, 1, 0);
        int north = knownAfter(column, row, 0, -1);
        int south = knownAfter(column, row, 0, 1);
        double weights = 0;
        double sum = 0;
        if (west > 0 && east > 0 && west + east - 1 <= MAX_GAP) {
            double weight = 1.0 / (west + east - 1);
            sum += weight * between(source.pointHeight_m(column - west, row), west,
                    source.pointHeight_m(column + east, row), east);
            weights += weight;
        }
        if (north > 0 && south > 0 && north + south - 1 <= MAX_GAP) {
            double weight = 1.0 / (north + south - 1);
            sum += weight * between(source.pointHeight_m(column, row - north), north,
                    source.pointHeight_m(column, row + south), south);
            weights += weight;
        }
        if (weights > 0) {
            heights_m[index] = (float) (sum / weights);
            filled.set(index);
        }
    }

    /** Steps to the next known point in a direction, or 0 if there is none within reach. */
    private int knownAfter(int column, int row, int columnStep, int rowStep) {
        for (int step = 1; step <= MAX_GAP; step++) {
            int x = column + step * columnStep;
            int y = row + step * rowStep;
            if (x < 0 || y < 0 || x >= grid.columns() || y >= grid.rows()) {
                return 0;
            }
            if (!Float.isNaN(source.pointHeight_m(x, y))) {
                return step;
            }
        }
        return 0;
    }

    private static double between(double height_m, int steps, double otherHeight_m, int otherSteps) {
        return (height_m * otherSteps + otherHeight_m * steps) / (steps + otherSteps);
    }

    /**
     * @param filled positions (row-major) of interpolated points
     */
    record Result(HeightRaster raster, BitSet filled) {}
}
