package vn.phusong.radio.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.phusong.radio.geodesy.EastNorth;
import vn.phusong.radio.geodesy.TransverseMercator;

class WarpedGridTest {

    private static final long SEED = 48;
    private static final double WEST_M = 400_000;
    private static final double NORTH_M = 2_400_000;
    private static final double STEP_M = 30;
    private static final TransverseMercator UTM = TransverseMercator.ofEpsg(32648);

    @Test
    void findsCellsWithinACentimetre() {
        WarpedGrid grid = grid();
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            double lon = 104.1 + random.nextDouble() * 1.2;
            double lat = 20.6 + random.nextDouble() * 1.05;
            EastNorth place = UTM.project(lon, lat);
            assertThat(WEST_M + STEP_M * grid.column(lon, lat)).as("seed %d", SEED)
                    .isCloseTo(place.easting_m(), within(0.01));
            assertThat(NORTH_M - STEP_M * grid.row(lon, lat)).as("seed %d", SEED)
                    .isCloseTo(place.northing_m(), within(0.01));
        }
        assertThat(grid.column(120, 21)).isNaN();
        assertThat(grid.row(105, Double.NaN)).isNaN();
    }

    @Test
    void carriesHeightsAndClutter() {
        WarpedGrid grid = grid();
        float[] heights = new float[grid.size()];
        byte[] classes = new byte[grid.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = i % grid.columns();
            classes[i] = (byte) (i % grid.columns() < 2000 ? 1 : 2);
        }
        ElevationModel model = ElevationModel.of(new HeightRaster(grid, heights), false, "warped");
        ClutterModel clutter = new ClutterModel(grid, classes, Map.of(), "warped");
        assertThat(model.height_m(104.7, 21)).isCloseTo(
                (UTM.project(104.7, 21).easting_m() - WEST_M) / STEP_M, within(0.001));
        assertThat(model.posting_m()).isEqualTo(30);
        assertThat(clutter.classAt(104.5, 21)).isEqualTo(ClutterClass.OPEN);
        assertThat(clutter.classAt(104.9, 21)).isEqualTo(ClutterClass.TREES);
        assertThat(clutter.classAt(106, 21)).isEqualTo(ClutterClass.OPEN);
        assertThat(TerrainIrregularity.deltaH_m(model, 104.7, 21, 1000)).isCloseTo(0.8 * 67, within(2.0));
    }

    @Test
    void refusesWhatIsNoRegion() {
        assertThatThrownBy(() -> new WarpedGrid(10, 10, 30, 30, 105, 21, 105, 22, places -> {}))
                .hasMessageContaining("no region");
        assertThatThrownBy(() -> new WarpedGrid(1, 10, 30, 30, 105, 21, 106, 22, places -> {}))
                .hasMessageContaining("2 x 2");
    }

    private static WarpedGrid grid() {
        return new WarpedGrid(4200, 4000, STEP_M, STEP_M, 104.03, 20.6, 105.3, 21.7, places -> {
            for (int i = 0; i < places.length; i += 2) {
                EastNorth place = UTM.project(places[i], places[i + 1]);
                places[i] = (place.easting_m() - WEST_M) / STEP_M;
                places[i + 1] = (NORTH_M - place.northing_m()) / STEP_M;
            }
        });
    }
}
