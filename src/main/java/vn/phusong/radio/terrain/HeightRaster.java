package vn.phusong.radio.terrain;

import java.util.Arrays;
import java.util.List;

/**
 * Heights above sea level in m at the points of a grid; NaN where unknown.
 *
 * <p>Between points heights are bilinear; a height is NaN outside the outermost points and wherever one
 * of the four surrounding points is unknown. Immutable; the array is the caller's gift.
 */
public final class HeightRaster {

    /** Rounding of a longitude or latitude, in cells: a place on the outermost row lies inside. */
    private static final double EDGE_CELLS = 1e-6;

    private final CellGrid grid;
    private final float[] heights_m;
    private final int columns;
    private final int rows;

    /**
     * @param heights_m row-major, north-western point first; not to be changed afterwards
     */
    public HeightRaster(CellGrid grid, float[] heights_m) {
        if (heights_m.length != grid.size()) {
            throw new IllegalArgumentException(
                    "a grid of " + grid.size() + " points cannot take " + heights_m.length + " heights");
        }
        this.grid = grid;
        this.heights_m = heights_m;
        this.columns = grid.columns();
        this.rows = grid.rows();
    }

    /**
     * One raster over several tiles on one lattice. Where tiles overlap (.hgt tiles share their edge
     * rows), the first known height in the order of the list counts; between them it is unknown.
     *
     * @throws IllegalArgumentException if there is no tile, or of several one is off the first one's lattice
     *     or not in longitude and latitude
     */
    public static HeightRaster mosaic(List<HeightRaster> tiles) {
        if (tiles.size() == 1) {
            return tiles.get(0);
        }
        GeographicGrid lattice = tiles.get(0).lonLatGrid();
        GeographicGrid span = lattice;
        for (HeightRaster tile : tiles) {
            if (!lattice.isAlignedWith(tile.lonLatGrid())) {
                throw new IllegalArgumentException("tiles on different lattices: " + lattice + " and " + tile.grid);
            }
            span = span.spanning(tile.lonLatGrid());
        }
        float[] heights = new float[span.size()];
        Arrays.fill(heights, Float.NaN);
        for (HeightRaster tile : tiles) {
            tile.copyInto(span, heights);
        }
        return new HeightRaster(span, heights);
    }

    private GeographicGrid lonLatGrid() {
        if (grid instanceof GeographicGrid lonLat) {
            return lonLat;
        }
        throw new IllegalArgumentException("only tiles in longitude and latitude can be joined, not " + grid);
    }

    private void copyInto(GeographicGrid span, float[] target) {
        int firstColumn = (int) Math.round(span.column(grid.west_deg(), grid.north_deg()));
        int firstRow = (int) Math.round(span.row(grid.west_deg(), grid.north_deg()));
        for (int row = 0; row < rows; row++) {
            int from = row * columns;
            int to = (firstRow + row) * span.columns() + firstColumn;
            for (int column = 0; column < columns; column++) {
                if (Float.isNaN(target[to + column])) {
                    target[to + column] = heights_m[from + column];
                }
            }
        }
    }

    /** Bilinear height in m at a place; NaN if unknown or outside. */
    public double height_m(double lon_deg, double lat_deg) {
        return heightAtCell_m(grid.column(lon_deg, lat_deg), grid.row(lon_deg, lat_deg));
    }

    /** Bilinear height in m at a position in cells; NaN if unknown or outside. */
    double heightAtCell_m(double x, double y) {
        if (!(x >= -EDGE_CELLS && y >= -EDGE_CELLS
                && x <= columns - 1 + EDGE_CELLS && y <= rows - 1 + EDGE_CELLS)) {
            return Double.NaN;
        }
        // The cast truncates towards zero, so a rounding error west of column 0 stays in column 0.
        int column = Math.min((int) x, columns - 2);
        int row = Math.min((int) y, rows - 2);
        double east = x - column;
        double south = y - row;
        int northWest = row * columns + column;
        int southWest = northWest + columns;
        double north = heights_m[northWest] + east * (heights_m[northWest + 1] - heights_m[northWest]);
        double below = heights_m[southWest] + east * (heights_m[southWest + 1] - heights_m[southWest]);
        return north + south * (below - north);
    }

    /** Height of one grid point in m; NaN if unknown. */
    public float pointHeight_m(int column, int row) {
        return heights_m[row * columns + column];
    }

    public CellGrid grid() {
        return grid;
    }
}
