package vn.phusong.radio.terrain;

import java.util.Arrays;

/**
 * Terrain irregularity Δh: the range of heights between the 10 % and the 90 % decile around a place.
 *
 * <p>Source of the quantity: P. L. Rice et al., NBS Technical Note 101, 1967, annex III; G. A. Hufford
 * et al., NTIA Report 82-100, 1982, table 1 gives 30 m for plains, 90 m for hills, 200 m for mountains.
 * Here it is taken over the grid points of a square instead of along a path, so it belongs to a place.
 */
public final class TerrainIrregularity {

    private TerrainIrregularity() {}

    /**
     * Δh in m over the square of {@code radius_m} to each side of a place; NaN if less than half of it is
     * known.
     */
    public static double deltaH_m(ElevationModel elevation, double lon_deg, double lat_deg, double radius_m) {
        HeightRaster raster = elevation.rasterAt(lon_deg, lat_deg);
        CellGrid grid = raster.grid();
        double x = grid.column(lon_deg, lat_deg);
        double y = grid.row(lon_deg, lat_deg);
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.NaN;
        }
        int column = (int) Math.round(x);
        int row = (int) Math.round(y);
        int columnReach = (int) Math.round(radius_m / grid.eastWestPosting_m(lat_deg));
        int rowReach = (int) Math.round(radius_m / grid.northSouthPosting_m());
        int cells = (2 * columnReach + 1) * (2 * rowReach + 1);
        float[] heights = new float[cells];
        int known = 0;
        for (int j = Math.max(0, row - rowReach); j <= Math.min(grid.rows() - 1, row + rowReach); j++) {
            for (int i = Math.max(0, column - columnReach);
                    i <= Math.min(grid.columns() - 1, column + columnReach); i++) {
                float height = raster.pointHeight_m(i, j);
                if (!Float.isNaN(height)) {
                    heights[known++] = height;
                }
            }
        }
        if (2 * known < cells) {
            return Double.NaN;
        }
        Arrays.sort(heights, 0, known);
        return heights[(int) Math.round(0.9 * (known - 1))] - heights[(int) Math.round(0.1 * (known - 1))];
    }
}
