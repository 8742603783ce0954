package vn.phusong.radio.coverage;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.terrain.ClutterClass;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GeographicGrid;
import vn.phusong.radio.terrain.GridTerrain;
import vn.phusong.radio.terrain.HeightRaster;

/** Hills of all sizes at the posting of SRTM, always the same, and sweeps over them. */
final class BenchRegion {

    static final double RADIUS_M = 20_000;

    private static final LonLat CENTRE = new LonLat(105.5, 21.5);
    private static final double STEP_DEG = 1 / 1200.0;
    private static final int SIDE = 721;
    private static final GeographicGrid GRID = new GeographicGrid(105.2, 21.8, STEP_DEG, STEP_DEG, SIDE, SIDE);

    private final Random random = new Random(1812);

    /** A sweep with pixels of a size, with or without clutter. */
    static RadialSweep sweep(double posting_m, boolean clutter) {
        BenchRegion region = new BenchRegion();
        ElevationModel elevation = ElevationModel.of(new HeightRaster(GRID, region.heights()), false, "bench");
        MetricGrid grid = MetricGrid.around(32648, CENTRE, RADIUS_M + 6000, posting_m);
        GridTerrain terrain = GridTerrain.of(elevation, clutter ? region.clutter() : ClutterModel.none(), grid);
        return new RadialSweep(terrain, PropagationModels.get("p1812"), PathSettings.median(45, 360, 21.5), 1.5);
    }

    /** One of some sites in turn, so that no branch is learnt by heart. */
    static LonLat site(int turn) {
        return new LonLat(
                CENTRE.lon_deg() + 0.04 * Math.sin(turn * 2.4), CENTRE.lat_deg() + 0.04 * Math.cos(turn * 2.4));
    }

    private float[] heights() {
        float[] heights = new float[SIDE * SIDE];
        Arrays.fill(heights, 400);
        for (int wave = 2; wave <= 512; wave *= 2) {
            addNoise(heights, wave, 2 * Math.pow(wave, 0.8));
        }
        return heights;
    }

    private void addNoise(float[] heights, int wave, double amplitude) {
        int nodes = SIDE / wave + 2;
        double[] noise = random.doubles((long) nodes * nodes, -amplitude, amplitude).toArray();
        for (int i = 0; i < heights.length; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            double east = smooth((double) (x % wave) / wave);
            double south = smooth((double) (y % wave) / wave);
            int node = y / wave * nodes + x / wave;
            double above = noise[node] * (1 - east) + noise[node + 1] * east;
            double below = noise[node + nodes] * (1 - east) + noise[node + nodes + 1] * east;
            heights[i] += (float) (above * (1 - south) + below * south);
        }
    }

    private static double smooth(double fraction) {
        return fraction * fraction * (3 - 2 * fraction);
    }

    private ClutterModel clutter() {
        byte[] classes = new byte[GRID.size()];
        for (int i = 0; i < classes.length; i++) {
            boolean wood = Math.sin(i % SIDE * 0.11) + Math.cos(i / SIDE * 0.07) > 0.3;
            classes[i] = (byte) (wood ? ClutterClass.TREES : ClutterClass.OPEN).ordinal();
        }
        return new ClutterModel(GRID, classes, Map.of(), "bench");
    }
}
