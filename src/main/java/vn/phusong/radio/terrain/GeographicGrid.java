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
}
