package vn.phusong.radio.terrain;

/**
 * Where the cells of a raster lie. Positions are fractional: cell (0, 0) has its centre at column 0, row 0,
 * columns run roughly eastwards, rows roughly southwards. Immutable, safe for concurrent use.
 */
public interface CellGrid {

    int columns();

    int rows();

    /** Number of cells. */
    default int size() {
        return columns() * rows();
    }

    /** Column of a place; NaN or out of 0..columns − 1 if it lies outside. */
    double column(double lon_deg, double lat_deg);

    /** Row of a place; NaN or out of 0..rows − 1 if it lies outside. */
    double row(double lon_deg, double lat_deg);

    /** Distance of rows on the ground at the middle of the raster, in m. */
    double northSouthPosting_m();

    /** Distance of columns on the ground at a latitude, in m. */
    double eastWestPosting_m(double lat_deg);

    /** Longitude of the westernmost cell centre. */
    double west_deg();

    double east_deg();

    double south_deg();

    double north_deg();
}
