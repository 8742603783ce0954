package vn.phusong.planner.prediction.map;

import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.linkbudget.PlanningSigma;
import vn.phusong.radio.terrain.ClutterClass;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.TerrainIrregularity;

/**
 * The planning sigma of each pixel: forest by the pixel's own clutter, hills by the terrain irregularity around the
 * middle of a block of pixels, as that changes little over {@value #BLOCK_M} m.
 */
final class MapSigma {

    private static final int BLOCK_M = 500;

    private MapSigma() {}

    static int[] of(AreaPixels pixels, ElevationModel elevation, ClutterModel clutter) {
        MetricGrid grid = pixels.grid();
        int block = Math.max(1, (int) Math.round(BLOCK_M / grid.posting_m()));
        int blocksAcross = (grid.columns() + block - 1) / block;
        double[] deltaH_m = new double[blocksAcross * ((grid.rows() + block - 1) / block)];
        boolean[] known = new boolean[deltaH_m.length];
        int[] sigma_dB = new int[pixels.size()];
        for (int slot = 0; slot < sigma_dB.length; slot++) {
            int column = pixels.cell(slot) % grid.columns();
            int row = pixels.cell(slot) / grid.columns();
            int at = row / block * blocksAcross + column / block;
            if (!known[at]) {
                LonLat middle = grid.centre(
                        Math.min(grid.columns() - 1, column / block * block + block / 2),
                        Math.min(grid.rows() - 1, row / block * block + block / 2));
                deltaH_m[at] = TerrainIrregularity.deltaH_m(
                        elevation, middle.lon_deg(), middle.lat_deg(), PlanningSigma.HILLS_RADIUS_M);
                known[at] = true;
            }
            LonLat place = grid.centre(column, row);
            boolean forest = clutter.classAt(place.lon_deg(), place.lat_deg()) == ClutterClass.TREES;
            sigma_dB[slot] = (int) PlanningSigma.sigma_dB(forest, deltaH_m[at]);
        }
        return sigma_dB;
    }
}
