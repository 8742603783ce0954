package vn.phusong.radio.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.phusong.radio.antenna.AntennaPattern;
import vn.phusong.radio.antenna.MountedAntenna;
import vn.phusong.radio.antenna.OmniPattern;
import vn.phusong.radio.antenna.SectorPattern;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GeographicGrid;
import vn.phusong.radio.terrain.HeightRaster;

/** A made-up region of 0.3° by 0.3° with hills, clutter, cells and points, all from one seed. */
final class RandomRegion {

    static final double WEST = 105;
    static final double NORTH = 21.5;
    static final double SIZE_DEG = 0.3;
    static final int OPERATORS = 3;

    private static final double STEP = 1 / 1200.0;
    private static final GeographicGrid GRID = new GeographicGrid(WEST, NORTH, STEP, STEP, 361, 361);
    private static final double[] FREQUENCIES_MHZ = {758, 900, 1800, 2100, 2600, 3750};

    private final Random random;

    RandomRegion(long seed) {
        random = new Random(seed);
    }

    /** Hills of three sizes; {@code roughness} 1 gives about 400 m between valleys and ridges. */
    float[] heights(double roughness) {
        float[] heights = new float[GRID.size()];
        for (int wave = 0; wave < 12; wave++) {
            double length = 6 + random.nextDouble() * 80;
            double angle = random.nextDouble() * Math.PI;
            double phase = random.nextDouble() * 2 * Math.PI;
            double amplitude = roughness * length * (0.5 + random.nextDouble());
            for (int i = 0; i < heights.length; i++) {
                double along = i % GRID.columns() * Math.cos(angle) + i / GRID.columns() * Math.sin(angle);
                heights[i] += (float) (amplitude * (1 + Math.sin(2 * Math.PI * along / length + phase)));
            }
        }
        return heights;
    }

    ElevationModel elevation(double roughness) {
        return elevation(heights(roughness));
    }

    static ElevationModel elevation(float[] heights) {
        return ElevationModel.of(new HeightRaster(GRID, heights), false, "random");
    }

    /** Rows and columns of points without height, from a corner inwards. */
    static float[] withHole(float[] heights, int column, int row, int size) {
        for (int y = row; y < row + size; y++) {
            for (int x = column; x < column + size; x++) {
                heights[y * GRID.columns() + x] = Float.NaN;
            }
        }
        return heights;
    }

    ClutterModel clutter() {
        byte[] classes = new byte[GRID.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (byte) (i / 7 % 5 == 0 ? random.nextInt(4) : 1);
        }
        return new ClutterModel(GRID, classes, Map.of(), "random");
    }

    /** Sites with one to three antenna heights, bands and operators, three sectors each. */
    TransmitterInventory inventory(int sites, double radius_km) {
        List<TransmitterCell> cells = new ArrayList<>();
        for (int site = 0; site < sites; site++) {
            LonLat location = place();
            for (int tenant = 0; tenant <= random.nextInt(3); tenant++) {
                double height_m = 15 + 10 * random.nextInt(4);
                double frequency_MHz = FREQUENCIES_MHZ[random.nextInt(FREQUENCIES_MHZ.length)];
                Technology technology = Technology.values()[random.nextInt(4)];
                int operator = random.nextInt(OPERATORS);
                double epre_dBm = 10 + random.nextInt(10);
                double tilt = random.nextInt(3);
                for (int sector = 0; sector < 3; sector++) {
                    AntennaPattern pattern =
                            random.nextInt(10) == 0 ? new OmniPattern(9, 10) : SectorPattern.tr36814(15);
                    cells.add(new TransmitterCell(
                            location, height_m, frequency_MHz, technology, operator, epre_dBm, 0.5,
                            new MountedAntenna(pattern, 120 * sector + random.nextInt(20), 4, tilt),
                            radius_km * (0.5 + random.nextDouble())));
                }
            }
        }
        return new TransmitterInventory(OPERATORS, cells);
    }

    LonLat place() {
        return new LonLat(
                WEST + SIZE_DEG * (0.01 + 0.98 * random.nextDouble()),
                NORTH - SIZE_DEG * (0.01 + 0.98 * random.nextDouble()));
    }
}
