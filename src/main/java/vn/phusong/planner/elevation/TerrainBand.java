package vn.phusong.planner.elevation;

import java.nio.file.Path;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.radio.geodesy.Wgs84;
import vn.phusong.radio.terrain.GeographicGrid;

/**
 * The values of one file, or of several on one lattice, north up.
 *
 * @param file where they stand; of several files the first
 * @param crs such as {@code EPSG:9208}
 * @param west coordinate of the centres of the first column, in the system's unit
 * @param north coordinate of the centres of the first row
 * @param stepX distance of columns, positive
 * @param stepY distance of rows, positive
 * @param values row-major, north-western cell first, NaN where there is none
 */
record TerrainBand(
        Path file, String crs, double west, double north, double stepX, double stepY, int columns, int rows,
        float[] values) {

    /** How far two lattices may lie apart, in cells, and still count as one: 1 % is under 1 m at 90 m. */
    private static final double ALIGNED_CELLS = 0.01;

    double east() {
        return west + stepX * (columns - 1);
    }

    double south() {
        return north - stepY * (rows - 1);
    }

    boolean isGeographic() {
        return CoordinateSystems.isGeographic(crs);
    }

    /** Distance of rows on the ground. */
    double posting_m() {
        return isGeographic() ? Math.toRadians(stepY) * Wgs84.meridianRadius_m((north + south()) / 2) : stepY;
    }

    /** Whether the cells of both fall onto one lattice. */
    boolean isAlignedWith(TerrainBand other) {
        int longer = Math.max(Math.max(columns, rows), Math.max(other.columns, other.rows));
        double stretch = Math.max(Math.abs(other.stepX / stepX - 1), Math.abs(other.stepY / stepY - 1));
        return crs.equals(other.crs)
                && stretch * longer < ALIGNED_CELLS
                && offLattice((other.west - west) / stepX) < ALIGNED_CELLS
                && offLattice((north - other.north) / stepY) < ALIGNED_CELLS;
    }

    /** Its values where they lie in WGS 84 longitude and latitude; nothing is resampled. */
    CellRaster raster() {
        if (crs.equals(CoordinateSystems.WGS_84)) {
            GeographicGrid grid = new GeographicGrid(west, north, stepX, stepY, columns, rows);
            return new CellRaster(grid, values, grid.toString());
        }
        String frame = crs + " " + west + " " + north + " " + stepX + " " + stepY + " " + columns;
        return new CellRaster(ProjectedGrid.of(this), values, frame);
    }

    private static double offLattice(double cells) {
        return Math.abs(cells - Math.rint(cells));
    }
}
