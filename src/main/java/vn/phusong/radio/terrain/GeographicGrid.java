package vn.phusong.radio.terrain;

import vn.phusong.radio.geodesy.Wgs84;

/**
 * A lattice of points regular in WGS 84 longitude and latitude. Row 0 lies in the north, column 0 in
 * the west. It knows where its points are; whether a file means points or areas by its numbers is
 * settled by whoever reads the file.
 *
 * @param west_deg longitude of the points of column 0
 * @param north_deg latitude of the points of row 0
 * @param lonStep_deg distance of columns, positive
 * @param latStep_deg distance of rows, positive
 */
public record GeographicGrid(
        double west_deg, double north_deg, double lonStep_deg, double latStep_deg, int columns, int rows)
        implements CellGrid {

    /** How far two lattices may lie apart, in cells, and still count as one: 1 % is under 1 m at 90 m. */
    private static final double ALIGNED_CELLS = 0.01;

    public GeographicGrid {
        if (!(Math.abs(west_deg) <= 180 && Math.abs(north_deg) <= 90)) {
            throw new IllegalArgumentException("no place on earth: " + west_deg + " " + north_deg);
        }
        if (!(lonStep_deg > 0 && latStep_deg > 0 && lonStep_deg < 90 && latStep_deg < 90)) {
            throw new IllegalArgumentException("steps must be in 0..90 degrees, not " + lonStep_deg + " " + latStep_deg);
        }
        if (columns < 2 || rows < 2 || (long) columns * rows > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a grid has at least 2 x 2 and at most " + (Integer.MAX_VALUE - 8)
                    + " points, not " + columns + " x " + rows);
        }
    }

    public double lon_deg(int column) {
        return west_deg + column * lonStep_deg;
    }

    public double lat_deg(int row) {
        return north_deg - row * latStep_deg;
    }

    @Override
    public double east_deg() {
        return lon_deg(columns - 1);
    }

    @Override
    public double south_deg() {
        return lat_deg(rows - 1);
    }

    @Override
    public double column(double lon_deg, double lat_deg) {
        return (lon_deg - west_deg) / lonStep_deg;
    }

    @Override
    public double row(double lon_deg, double lat_deg) {
        return (north_deg - lat_deg) / latStep_deg;
    }

    @Override
    public double northSouthPosting_m() {
        return Math.toRadians(latStep_deg) * Wgs84.meridianRadius_m((north_deg + south_deg()) / 2);
    }

    @Override
    public double eastWestPosting_m(double lat_deg) {
        return Math.toRadians(lonStep_deg)
                * Wgs84.primeVerticalRadius_m(lat_deg) * Math.cos(Math.toRadians(lat_deg));
    }

    /** Whether the points of both grids fall onto one lattice. */
    public boolean isAlignedWith(GeographicGrid other) {
        int longer = Math.max(Math.max(columns, rows), Math.max(other.columns, other.rows));
        double stretch = Math.max(
                Math.abs(other.lonStep_deg / lonStep_deg - 1), Math.abs(other.latStep_deg / latStep_deg - 1));
        return stretch * longer < ALIGNED_CELLS
                && offLattice((other.west_deg - west_deg) / lonStep_deg) < ALIGNED_CELLS
                && offLattice((north_deg - other.north_deg) / latStep_deg) < ALIGNED_CELLS;
    }

    /** The smallest grid on this lattice that holds both grids. */
    GeographicGrid spanning(GeographicGrid other) {
        double west = Math.min(west_deg, other.west_deg);
        double north = Math.max(north_deg, other.north_deg);
        long width = Math.round((Math.max(east_deg(), other.east_deg()) - west) / lonStep_deg) + 1;
        long height = Math.round((north - Math.min(south_deg(), other.south_deg())) / latStep_deg) + 1;
        return new GeographicGrid(
                west, north, lonStep_deg, latStep_deg, Math.toIntExact(width), Math.toIntExact(height));
    }

    private static double offLattice(double cells) {
        return Math.abs(cells - Math.rint(cells));
    }
}
