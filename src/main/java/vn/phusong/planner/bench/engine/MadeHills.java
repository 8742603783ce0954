package vn.phusong.planner.bench.engine;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GeographicGrid;
import vn.phusong.radio.terrain.HeightRaster;

/** SYNTHETIC hills of all sizes at the posting of SRTM (3″), always the same: noise of doubling wavelengths. */
public final class MadeHills {

    static final int CELLS_PER_DEGREE = 1200;

    private static final long SEED = 1812;
    private static final int SHORTEST_WAVE = 2;
    private static final int LONGEST_WAVE = 512;
    private static final float MEAN_M = 400;
    private static final double ROUGHNESS = 0.8;

    private final GeographicGrid grid;
    private final int side;
    private final float[] heights_m;

    /** Hills over a square of whole degrees. */
    MadeHills(int west_deg, int north_deg, int degrees) {
        side = degrees * CELLS_PER_DEGREE + 1;
        grid = new GeographicGrid(west_deg, north_deg, 1.0 / CELLS_PER_DEGREE, 1.0 / CELLS_PER_DEGREE, side, side);
        heights_m = heights_m(side);
        for (int i = 0; i < heights_m.length; i++) {
            heights_m[i] = Math.max(1, Math.round(heights_m[i])); // as a tile of whole metres over land has them
        }
    }

    /** Heights over a square of cells, row by row, not yet of whole metres. */
    public static float[] heights_m(int side) {
        float[] heights_m = new float[side * side];
        Arrays.fill(heights_m, MEAN_M);
        Random random = new Random(SEED);
        for (int wave = SHORTEST_WAVE; wave <= LONGEST_WAVE; wave *= 2) {
            add(heights_m, side, wave, random);
        }
        return heights_m;
    }

    private static void add(float[] heights_m, int side, int wave, Random random) {
        double amplitude_m = 2 * Math.pow(wave, ROUGHNESS);
        int nodes = side / wave + 2;
        double[] noise = random.doubles((long) nodes * nodes, -amplitude_m, amplitude_m).toArray();
        for (int i = 0; i < heights_m.length; i++) {
            int column = i % side;
            int row = i / side;
            double east = smooth((double) (column % wave) / wave);
            double south = smooth((double) (row % wave) / wave);
            int node = row / wave * nodes + column / wave;
            double above = noise[node] * (1 - east) + noise[node + 1] * east;
            double below = noise[node + nodes] * (1 - east) + noise[node + nodes + 1] * east;
            heights_m[i] += (float) (above * (1 - south) + below * south);
        }
    }

    private static double smooth(double fraction) {
        return fraction * fraction * (3 - 2 * fraction);
    }

    ElevationModel elevation() {
        return ElevationModel.of(new HeightRaster(grid, heights_m), false, "SYNTHETIC hills");
    }

    /** Writes a square of one degree as an SRTM tile. */
    void writeHgt(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (float height_m : heights_m) {
                out.writeShort((short) height_m);
            }
        }
    }
}
