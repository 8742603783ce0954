package vn.phusong.radio.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeightRasterTest {

    private static final long SEED = 1201;
    private static final double STEP = 1 / 1200.0;

    /** A bilinear surface in longitude and latitude is reproduced exactly between its points. */
    @Test
    void interpolatesBilinearly() {
        GeographicGrid grid = new GeographicGrid(105, 21.01, STEP, STEP, 13, 9);
        HeightRaster raster = plane(grid);
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            double lon = 105 + random.nextDouble() * 12 * STEP;
            double lat = 21.01 - random.nextDouble() * 8 * STEP;
            assertThat(raster.height_m(lon, lat)).as("seed %d", SEED).isCloseTo(planeHeight(lon, lat), within(1e-4));
        }
    }

    @Test
    void outermostPointsAreInsideAndBeyondThemIsUnknown() {
        GeographicGrid grid = new GeographicGrid(105, 21.01, STEP, STEP, 13, 9);
        HeightRaster raster = plane(grid);
        assertThat(raster.height_m(grid.east_deg(), grid.south_deg()))
                .isCloseTo(planeHeight(grid.east_deg(), grid.south_deg()), within(1e-4));
        assertThat(raster.height_m(105, 21.01)).isCloseTo(planeHeight(105, 21.01), within(1e-4));
        assertThat(raster.height_m(105 - 0.01 * STEP, 21.01)).isNaN();
        assertThat(raster.height_m(grid.east_deg() + 0.01 * STEP, 21.005)).isNaN();
        assertThat(raster.height_m(105.001, grid.south_deg() - 0.01 * STEP)).isNaN();
        assertThat(raster.height_m(Double.NaN, 21.005)).isNaN();
    }

    @Test
    void anUnknownPointMakesItsNeighbourhoodUnknown() {
        GeographicGrid grid = new GeographicGrid(105, 21, STEP, STEP, 4, 4);
        float[] heights = new float[16];
        heights[5] = Float.NaN;
        HeightRaster raster = new HeightRaster(grid, heights);
        assertThat(raster.height_m(105 + 0.5 * STEP, 21 - 0.5 * STEP)).isNaN();
        assertThat(raster.height_m(105 + 1.5 * STEP, 21 - 1.5 * STEP)).isNaN();
        assertThat(raster.height_m(105 + 2.5 * STEP, 21 - 2.5 * STEP)).isZero();
    }

    @Test
    void knowsItsPostingOnTheGround() {
        // 3 arc seconds of a meridian at 21.5 N: a degree there is 110.73 km.
        GeographicGrid tile = new GeographicGrid(105, 22, STEP, STEP, 1201, 1201);
        assertThat(tile.northSouthPosting_m()).isCloseTo(110_729 / 1200.0, within(0.01));
    }

    private static HeightRaster plane(GeographicGrid grid) {
        float[] heights = new float[grid.size()];
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                heights[row * grid.columns() + column] = (float) planeHeight(grid.lon_deg(column), grid.lat_deg(row));
            }
        }
        return new HeightRaster(grid, heights);
    }

    private static double planeHeight(double lon, double lat) {
        double east = (lon - 105) * 1200;
        double north = (lat - 21) * 1200;
        return 100 + 3 * east - 2 * north + 0.25 * east * north;
    }
}
