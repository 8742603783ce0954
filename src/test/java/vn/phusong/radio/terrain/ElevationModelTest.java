package vn.phusong.radio.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ElevationModelTest {

    private static final double STEP = 1 / 1200.0;
    private static final GeographicGrid GRID = new GeographicGrid(105, 21, STEP, STEP, 20, 20);

    @Test
    void interpolatesAGapOfFiveAndFlagsIt() {
        float[] heights = ramp();
        clear(heights, 6, 4, 5, 20);

        ElevationModel model = ElevationModel.of(new HeightRaster(GRID, heights), false, "h");

        for (int column = 6; column < 11; column++) {
            assertThat(model.rasters().get(0).pointHeight_m(column, 10)).isCloseTo(10 * column, within(1e-4f));
        }
        // Column 6 from row 4 down has no known point to the south: the gap closes along the rows alone.
        assertThat(model.interpolatedCount()).isEqualTo(5 * 16);
        assertThat(model.isInterpolated(105 + 8 * STEP, 21 - 10 * STEP)).isTrue();
        assertThat(model.isInterpolated(105 + 5 * STEP, 21 - 10 * STEP)).isFalse();
        assertThat(model.isInterpolated(104, 21)).isFalse();
    }

    @Test
    void aGapOfSixStaysUnknown() {
        float[] heights = ramp();
        clear(heights, 6, 4, 6, 6);

        ElevationModel model = ElevationModel.of(new HeightRaster(GRID, heights), false, "h");

        assertThat(model.rasters().get(0).pointHeight_m(8, 6)).isNaN();
        assertThat(model.interpolatedCount()).isZero();
        assertThat(model.height_m(105 + 8 * STEP, 21 - 6 * STEP)).isNaN();
    }

    @Test
    void aGapAtTheEdgeStaysUnknown() {
        float[] heights = ramp();
        clear(heights, 0, 0, 2, 20);
        assertThat(ElevationModel.of(new HeightRaster(GRID, heights), false, "h").interpolatedCount()).isZero();
    }

    @Test
    void theShorterWayAcrossCountsMore() {
        float[] heights = new float[GRID.size()];
        clear(heights, 5, 5, 4, 1);
        heights[5 * 20 + 4] = 100;
        heights[5 * 20 + 9] = 100;
        ElevationModel model = ElevationModel.of(new HeightRaster(GRID, heights), false, "h");
        // Along the row 100 m over a run of 4, along the column 0 m over a run of 1.
        assertThat(model.rasters().get(0).pointHeight_m(6, 5)).isCloseTo((float) (100 * 0.25 / 1.25), within(1e-4f));
    }

    @Test
    void irregularityIsTheInterdecileRange() {
        ElevationModel ramp = ElevationModel.of(new HeightRaster(GRID, ramp()), false, "h");
        double middleLon = 105 + 10 * STEP;
        double middleLat = 21 - 10 * STEP;
        // 5 columns to each side of a ramp of 10 m per column: deciles of 50..150 m.
        double radius = 5 * STEP * 111_319 * Math.cos(Math.toRadians(21));
        assertThat(TerrainIrregularity.deltaH_m(ramp, middleLon, middleLat, radius)).isCloseTo(80, within(1e-3));
        assertThat(TerrainIrregularity.deltaH_m(ramp, 104, 21, radius)).isNaN();
    }

    private static float[] ramp() {
        float[] heights = new float[GRID.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = 10 * (i % GRID.columns());
        }
        return heights;
    }

    private static void clear(float[] heights, int column, int row, int width, int height) {
        for (int y = row; y < Math.min(GRID.rows(), row + height); y++) {
            for (int x = column; x < column + width; x++) {
                heights[y * GRID.columns() + x] = Float.NaN;
            }
        }
    }
}
