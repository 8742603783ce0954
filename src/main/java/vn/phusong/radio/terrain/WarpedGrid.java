package vn.phusong.radio.terrain;

/**
 * The grid of a raster in any projection or datum. The way from longitude and latitude to cells is
 * tabulated at every 1/256 degree and linear between, which stays within 1 cm of the exact way for the
 * projections of maps (their curvature is below 1 part in 5,000 km); so a raster is sampled in its own
 * cells, not in ones that were resampled and smoothed.
 */
public final class WarpedGrid implements CellGrid {

    private static final double NODES_PER_DEGREE = 256;

    /** 2 km around: positions outside are wanted in seams between rasters, and by tables with nodes 1 km apart. */
    private static final int MARGIN_NODES = 5;

    private final int columns;
    private final int rows;
    private final double northSouthPosting_m;
    private final double eastWestPosting_m;
    private final double west_deg;
    private final double east_deg;
    private final double south_deg;
    private final double north_deg;
    private final double firstNodeEast;
    private final double firstNodeNorth;
    private final int nodesEast;
    private final int nodesNorth;
    private final double[] columnAt;
    private final double[] rowAt;

    /** The exact way from places to cells. */
    @FunctionalInterface
    public interface Way {

        /**
         * Replaces places by cells.
         *
         * @param places longitude and latitude in degrees in turn, to become column and row
         */
        void toCells(double[] places);
    }

    /**
     * A grid whose cells lie within the given bounds.
     *
     * @param northSouthPosting_m distance of rows on the ground
     * @param eastWestPosting_m distance of columns on the ground
     */
    public WarpedGrid(
            int columns,
            int rows,
            double northSouthPosting_m,
            double eastWestPosting_m,
            double west_deg,
            double south_deg,
            double east_deg,
            double north_deg,
            Way way) {
        if (columns < 2 || rows < 2 || (long) columns * rows > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a grid has at least 2 x 2 cells, not " + columns + " x " + rows);
        }
        if (!(west_deg >= -180 && west_deg < east_deg && east_deg <= 180)
                || !(south_deg >= -90 && south_deg < north_deg && north_deg <= 90)) {
            throw new IllegalArgumentException("no region on earth: " + west_deg + ".." + east_deg + " east, "
                    + south_deg + ".." + north_deg + " north");
        }
        this.columns = columns;
        this.rows = rows;
        this.northSouthPosting_m = northSouthPosting_m;
        this.eastWestPosting_m = eastWestPosting_m;
        this.west_deg = west_deg;
        this.south_deg = south_deg;
        this.east_deg = east_deg;
        this.north_deg = north_deg;
        firstNodeEast = Math.floor(west_deg * NODES_PER_DEGREE) - MARGIN_NODES;
        firstNodeNorth = Math.floor(south_deg * NODES_PER_DEGREE) - MARGIN_NODES;
        nodesEast = (int) (Math.ceil(east_deg * NODES_PER_DEGREE) - firstNodeEast) + 1 + MARGIN_NODES;
        nodesNorth = (int) (Math.ceil(north_deg * NODES_PER_DEGREE) - firstNodeNorth) + 1 + MARGIN_NODES;
        columnAt = new double[Math.multiplyExact(nodesEast, nodesNorth)];
        rowAt = new double[columnAt.length];
        tabulate(way);
    }

    private void tabulate(Way way) {
        double[] line = new double[2 * nodesEast];
        for (int y = 0; y < nodesNorth; y++) {
            for (int x = 0; x < nodesEast; x++) {
                line[2 * x] = (firstNodeEast + x) / NODES_PER_DEGREE;
                line[2 * x + 1] = (firstNodeNorth + y) / NODES_PER_DEGREE;
            }
            way.toCells(line);
            for (int x = 0; x < nodesEast; x++) {
                columnAt[y * nodesEast + x] = line[2 * x];
                rowAt[y * nodesEast + x] = line[2 * x + 1];
            }
        }
    }

    @Override
    public double column(double lon_deg, double lat_deg) {
        return lookUp(columnAt, lon_deg, lat_deg);
    }

    @Override
    public double row(double lon_deg, double lat_deg) {
        return lookUp(rowAt, lon_deg, lat_deg);
    }

    private double lookUp(double[] table, double lon_deg, double lat_deg) {
        double x = lon_deg * NODES_PER_DEGREE - firstNodeEast;
        double y = lat_deg * NODES_PER_DEGREE - firstNodeNorth;
        if (!(x >= 0 && y >= 0 && x <= nodesEast - 1 && y <= nodesNorth - 1)) {
            return Double.NaN;
        }
        int column = Math.min((int) x, nodesEast - 2);
        int row = Math.min((int) y, nodesNorth - 2);
        double east = x - column;
        double north = y - row;
        int at = row * nodesEast + column;
        double below = table[at] + east * (table[at + 1] - table[at]);
        double above = table[at + nodesEast] + east * (table[at + nodesEast + 1] - table[at + nodesEast]);
        return below + north * (above - below);
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public double northSouthPosting_m() {
        return northSouthPosting_m;
    }

    @Override
    public double eastWestPosting_m(double lat_deg) {
        return eastWestPosting_m;
    }

    @Override
    public double west_deg() {
        return west_deg;
    }

    @Override
    public double east_deg() {
        return east_deg;
    }

    @Override
    public double south_deg() {
        return south_deg;
    }

    @Override
    public double north_deg() {
        return north_deg;
    }
}
