package vn.phusong.radio.geodesy;

import java.util.Optional;

/**
 * A north-up grid of square cells in a WGS 84 UTM zone. Row 0 lies in the north, column 0 in the west.
 *
 * @param epsg the UTM zone, e.g. 32648
 * @param west_m easting of the western edge of column 0
 * @param north_m northing of the northern edge of row 0
 * @param posting_m side of a cell
 */
public record MetricGrid(int epsg, double west_m, double north_m, double posting_m, int columns, int rows) {

    public MetricGrid {
        TransverseMercator.ofEpsg(epsg);
        if (!Double.isFinite(west_m) || !Double.isFinite(north_m)) {
            throw new IllegalArgumentException("grid corner must be finite, not " + west_m + " " + north_m);
        }
        if (!(posting_m > 0) || Double.isInfinite(posting_m)) {
            throw new IllegalArgumentException("grid posting must be positive, not " + posting_m + " m");
        }
        if (columns < 1 || rows < 1 || (long) columns * rows > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "a grid holds 1.." + Integer.MAX_VALUE + " cells, not " + columns + " x " + rows);
        }
    }

    /**
     * The smallest grid that covers a square of {@code radius_m} around a place and whose cell edges are
     * multiples of the posting, so that grids of one posting fit onto each other.
     */
    public static MetricGrid around(int epsg, LonLat centre, double radius_m, double posting_m) {
        EastNorth middle = TransverseMercator.ofEpsg(epsg).project(centre.lon_deg(), centre.lat_deg());
        double west = Math.floor((middle.easting_m() - radius_m) / posting_m);
        double east = Math.ceil((middle.easting_m() + radius_m) / posting_m);
        double south = Math.floor((middle.northing_m() - radius_m) / posting_m);
        double north = Math.ceil((middle.northing_m() + radius_m) / posting_m);
        if (!((east - west) * (north - south) <= Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("a radius of " + radius_m + " m at " + posting_m
                    + " m per cell needs too many cells: enlarge the cells or reduce the radius");
        }
        return new MetricGrid(
                epsg, west * posting_m, north * posting_m, posting_m, (int) (east - west), (int) (north - south));
    }

    /** Number of cells. */
    public int size() {
        return columns * rows;
    }

    /** Position of a cell in row-major order. */
    public int index(int column, int row) {
        return row * columns + column;
    }

    /** Easting of the centre of a column in m. */
    public double easting_m(int column) {
        return west_m + (column + 0.5) * posting_m;
    }

    /** Northing of the centre of a row in m. */
    public double northing_m(int row) {
        return north_m - (row + 0.5) * posting_m;
    }

    /** Centre of a cell. */
    public LonLat centre(int column, int row) {
        return projection().unproject(easting_m(column), northing_m(row));
    }

    /** Index of the cell that holds a place, or -1 outside the grid. */
    public int indexAt(double lon_deg, double lat_deg) {
        EastNorth place = projection().project(lon_deg, lat_deg);
        double column = Math.floor((place.easting_m() - west_m) / posting_m);
        double row = Math.floor((north_m - place.northing_m()) / posting_m);
        boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
        return inside ? index((int) column, (int) row) : -1;
    }

    /** A part of this grid, cell on cell, that begins at a column and row of it. */
    public MetricGrid part(int firstColumn, int firstRow, int partColumns, int partRows) {
        return new MetricGrid(
                epsg,
                west_m + firstColumn * posting_m,
                north_m - firstRow * posting_m,
                posting_m,
                partColumns,
                partRows);
    }

    /**
     * The cells that two grids share; empty if they share none.
     *
     * @throws IllegalArgumentException if cells do not lie on cells
     */
    public Optional<MetricGrid> intersection(MetricGrid other) {
        double column = (other.west_m - west_m) / posting_m;
        double row = (north_m - other.north_m) / posting_m;
        if (other.epsg != epsg || other.posting_m != posting_m || column != Math.rint(column) || row != Math.rint(row)) {
            throw new IllegalArgumentException(other + " has other cells than " + this);
        }
        int firstColumn = (int) Math.max(0, column);
        int firstRow = (int) Math.max(0, row);
        int sharedColumns = (int) Math.min(columns, column + other.columns) - firstColumn;
        int sharedRows = (int) Math.min(rows, row + other.rows) - firstRow;
        return sharedColumns < 1 || sharedRows < 1
                ? Optional.empty()
                : Optional.of(part(firstColumn, firstRow, sharedColumns, sharedRows));
    }

    /**
     * The column of this grid at which a part of it begins.
     *
     * @throws IllegalArgumentException if the other is no part of this grid, cell on cell
     */
    public int columnOf(MetricGrid part) {
        return offset(part, (part.west_m - west_m) / posting_m, part.columns, columns);
    }

    /** The row of this grid at which a part of it begins; see {@link #columnOf}. */
    public int rowOf(MetricGrid part) {
        return offset(part, (north_m - part.north_m) / posting_m, part.rows, rows);
    }

    private int offset(MetricGrid part, double first, int cells, int ofCells) {
        boolean fits = part.epsg == epsg && part.posting_m == posting_m && first == Math.rint(first);
        if (!fits || first < 0 || first + cells > ofCells) {
            throw new IllegalArgumentException(part + " is no part of " + this);
        }
        return (int) first;
    }

    /** The projection of the grid. */
    public TransverseMercator projection() {
        return TransverseMercator.ofEpsg(epsg);
    }
}
