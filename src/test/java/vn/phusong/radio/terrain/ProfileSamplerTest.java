package vn.phusong.radio.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.phusong.radio.geodesy.Geodesic;
import vn.phusong.radio.geodesy.LonLat;

class ProfileSamplerTest {

    private static final long SEED = 90;
    private static final double STEP = 1 / 1200.0;
    private static final GeographicGrid GRID = new GeographicGrid(105, 21.5, STEP, STEP, 601, 601);
    private static final ElevationModel ROUGH = ElevationModel.of(rough(), false, "rough");

    /** The definition, written down slowly: direct geodesic, model heights, nearest clutter. */
    @Test
    void followsTheDefinitionOfTheExactProfile() {
        ClutterModel clutter = stripes();
        ProfileSampler sampler = new ProfileSampler(ROUGH, clutter);
        PathProfile profile = new PathProfile(8);
        Random random = new Random(SEED);
        for (int line = 0; line < 200; line++) {
            LonLat tx = new LonLat(105.02 + random.nextDouble() * 0.45, 21.02 + random.nextDouble() * 0.45);
            LonLat rx = new LonLat(105.02 + random.nextDouble() * 0.45, 21.02 + random.nextDouble() * 0.45);

            sampler.sample(tx, rx, profile);

            Geodesic geodesic = new Geodesic();
            geodesic.between(tx.lon_deg(), tx.lat_deg(), rx.lon_deg(), rx.lat_deg());
            int steps = (int) Math.ceil(geodesic.distance_m() / ROUGH.posting_m());
            assertThat(profile.size()).isEqualTo(steps + 1);
            assertThat(profile.length_km()).isCloseTo(geodesic.distance_m() / 1000, within(1e-9));
            for (int i = 0; i <= steps; i++) {
                LonLat place = Geodesic.direct(
                        tx, geodesic.azimuthAtStart_deg(), geodesic.distance_m() * i / steps);
                // 0.2 mm off the line on slopes of up to 500 m per 90 m posting.
                assertThat(profile.heights_m()[i]).as("seed %d line %d point %d", SEED, line, i)
                        .isCloseTo(ROUGH.height_m(place.lon_deg(), place.lat_deg()), within(2e-3));
                assertThat(profile.distances_km()[i])
                        .isCloseTo(geodesic.distance_m() * i / steps / 1000, within(1e-9));
            }
            assertThat(profile.clutterHeights_m()[0]).isEqualTo(clutter.height_m(tx.lon_deg(), tx.lat_deg()));
            assertThat(profile.clutterHeights_m()[steps]).isEqualTo(clutter.height_m(rx.lon_deg(), rx.lat_deg()));
        }
    }

    @Test
    void aSurfaceModelGetsNoClutterOnTop() {
        ElevationModel surface = ElevationModel.of(rough(), true, "surface");
        PathProfile profile = new PathProfile(8);
        new ProfileSampler(surface, stripes()).sample(new LonLat(105.1, 21.1), new LonLat(105.2, 21.1), profile);
        for (int i = 0; i < profile.size(); i++) {
            assertThat(profile.clutterHeights_m()[i]).isZero();
        }
    }

    @Test
    void straightUnderTheMastThePathIsOneMetreLong() {
        LonLat mast = new LonLat(105.1, 21.1);
        PathProfile profile = new PathProfile(0);
        new ProfileSampler(ROUGH, ClutterModel.none()).sample(mast, mast, profile);
        assertThat(profile.size()).isEqualTo(2);
        assertThat(profile.length_km()).isEqualTo(0.001);
        assertThat(profile.heights_m()[1]).isEqualTo(ROUGH.height_m(105.1, 21.1));
    }

    @Test
    void unknownTerrainIsNaNInTheProfile() {
        PathProfile profile = new PathProfile(0);
        new ProfileSampler(ROUGH, ClutterModel.none()).sample(new LonLat(105.1, 21.1), new LonLat(104.9, 21.1), profile);
        assertThat(profile.heights_m()[0]).isNotNaN();
        assertThat(profile.heights_m()[profile.size() - 1]).isNaN();
    }

    @Test
    void refusesNonsense() {
        ProfileSampler sampler = new ProfileSampler(ROUGH, ClutterModel.none());
        assertThatThrownBy(() -> sampler.line(105, 21, Double.NaN, 21)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> sampler.sample(new LonLat(105, 21), new LonLat(107, 21), new PathProfile(0)))
                .hasMessageContaining("150000");
        assertThatThrownBy(() -> new ProfileSampler(ROUGH, ClutterModel.none(), 0)).hasMessageContaining("sampling");
    }

    @Test
    void clutterIsThatOfTheNearestPointAndOpenOutside() {
        ClutterModel clutter = stripes();
        assertThat(clutter.classAt(105 + 0.4 * STEP, 21.2)).isEqualTo(ClutterClass.WATER);
        assertThat(clutter.classAt(105 + 0.6 * STEP, 21.2)).isEqualTo(ClutterClass.OPEN);
        assertThat(clutter.classAt(105 - 0.4 * STEP, 21.2)).isEqualTo(ClutterClass.WATER);
        assertThat(clutter.classAt(105 - 0.6 * STEP, 21.2)).isEqualTo(ClutterClass.OPEN);
        assertThat(clutter.height_m(105 + 2 * STEP, 21.2)).isEqualTo(12);
        assertThat(clutter.height_m(105 + 3 * STEP, 21.2)).isEqualTo(15);
        assertThat(ClutterModel.none().classAt(0.5, 0)).isEqualTo(ClutterClass.OPEN);
        assertThatThrownBy(() -> new ClutterModel(GRID, new byte[GRID.size()], Map.of(ClutterClass.TREES, -1.0), "h"))
                .hasMessageContaining("TREES");
    }

    private static HeightRaster rough() {
        Random random = new Random(SEED);
        float[] heights = new float[GRID.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = 500 * random.nextFloat();
        }
        return new HeightRaster(GRID, heights);
    }

    private static ClutterModel stripes() {
        byte[] classes = new byte[GRID.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (byte) (i % GRID.columns() % 4);
        }
        return new ClutterModel(GRID, classes, Map.of(ClutterClass.TREES, 12.0), "stripes");
    }
}
