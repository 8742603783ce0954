package vn.phusong.radio.terrain;

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
    private final double eastWestPosting_m;

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
        this.eastWestPosting_m = grid.eastWestPosting_m((grid.south_deg() + grid.north_deg()) / 2);
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
        return bilinear_m(x, y);
    }

    private double bilinear_m(double x, double y) {
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

    /** How far a position in cells lies outside the outermost points, in m; 0 within them, NaN of no position. */
    double outsideAtCell_m(double x, double y) {
        double across_m = Math.max(Math.max(-x, x - (columns - 1)), 0) * eastWestPosting_m;
        double along_m = Math.max(Math.max(-y, y - (rows - 1)), 0) * grid.northSouthPosting_m();
        return Math.sqrt(across_m * across_m + along_m * along_m);
    }

    /** Height in m where the outermost rows and columns are nearest to a position outside; NaN if unknown. */
    double edgeHeightAtCell_m(double x, double y) {
        return bilinear_m(Math.max(0, Math.min(columns - 1, x)), Math.max(0, Math.min(rows - 1, y)));
    }

    /** Height of one grid point in m; NaN if unknown. */
    public float pointHeight_m(int column, int row) {
        return heights_m[row * columns + column];
    }

    public CellGrid grid() {
        return grid;
    }
}
