package vn.phusong.planner.prediction.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.coverage.LossRaster;
import vn.phusong.radio.coverage.RadialSweep;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GeographicGrid;
import vn.phusong.radio.terrain.GridTerrain;
import vn.phusong.radio.terrain.HeightRaster;

/** What is swept once is read ever after, and only what is missing is swept. */
class SweptLossesTest {
    private static final LonLat SITE = new LonLat(105.05, 21.05);
    private static final double[] TWO_BANDS = {763, 1815};

    @TempDir
    private Path folder;

    private LossStore store;
    private RadialSweep sweep;
    private AreaPixels pixels;

    /** Ridges, so that losses are nothing smooth. */
    @BeforeEach
    void region() {
        store = new LossStore(folder, 1 << 30);
        float[] heights = new float[121 * 121];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = 50 + 40 * (i % 121 % 17) + 7 * (i / 121 % 9);
        }
        GeographicGrid grid = new GeographicGrid(105, 21.1, 1 / 1200.0, 1 / 1200.0, 121, 121);
        ElevationModel elevation = ElevationModel.of(new HeightRaster(grid, heights), false, "ridges");
        MetricGrid whole = MetricGrid.around(32648, SITE, 4500, 90);
        GridTerrain terrain = GridTerrain.of(elevation, ClutterModel.none(), whole);
        sweep = new RadialSweep(terrain, PropagationModels.get("p1812"), PathSettings.median(50, 360, 21), 1.5);
        pixels = new AreaPixels(terrain, whole.part(10, 10, 60, 70), cell -> cell % 60 < 50);
    }

    @Test
    void theSecondTimeEverythingIsRead() {
        SweptLosses first = losses("a");
        LossRaster[] swept = first.losses(SITE, 30, TWO_BANDS, 3000, pixels.grid());
        assertThat(first.sweptRasters()).isEqualTo(2);
        assertThat(first.sweptPixels())
                .isEqualTo(swept[0].countWithinRadius() + swept[1].countWithinRadius())
                .isGreaterThan(3000);

        SweptLosses second = losses("a");
        LossRaster[] read = second.losses(SITE, 30, TWO_BANDS, 3000, pixels.grid());
        assertThat(second.sweptRasters()).isZero();
        assertThat(second.readRasters()).isEqualTo(2);
        for (int band = 0; band < 2; band++) {
            assertThat(read[band].window()).isEqualTo(swept[band].window());
            assertThat(read[band].losses_cdB()).isEqualTo(swept[band].losses_cdB());
            assertThat(read[band].frequency_MHz()).isEqualTo(TWO_BANDS[band]);
        }
    }

    @Test
    void onlyTheBandThatIsMissingIsSwept() {
        LossRaster alone = losses("a").losses(SITE, 30, new double[] {1815}, 3000, pixels.grid())[0];
        SweptLosses both = losses("a");
        LossRaster[] rasters = both.losses(SITE, 30, TWO_BANDS, 3000, pixels.grid());
        assertThat(both.sweptRasters()).isEqualTo(1);
        assertThat(rasters[1].losses_cdB()).isEqualTo(alone.losses_cdB());
        assertThat(rasters[0].losses_cdB()).isNotEqualTo(alone.losses_cdB());
    }

    @Test
    void everyInputIsAnotherRaster() {
        losses("a").losses(SITE, 30, TWO_BANDS, 3000, pixels.grid());
        assertThat(swept(losses("b"), SITE, 30, 763, 3000)).as("terrain").isEqualTo(1);
        assertThat(swept(losses("a"), new LonLat(105.05, 21.0501), 30, 763, 3000)).as("place").isEqualTo(1);
        assertThat(swept(losses("a"), SITE, 30.5, 763, 3000)).as("height").isEqualTo(1);
        assertThat(swept(losses("a"), SITE, 30, 763.5, 3000)).as("frequency").isEqualTo(1);
        assertThat(swept(losses("a"), SITE, 30, 763, 2900)).as("radius").isEqualTo(1);
        assertThat(swept(losses("a"), SITE, 30, 763, 3000)).as("nothing").isZero();
    }

    private long swept(SweptLosses losses, LonLat place, double height_m, double frequency_MHz, double radius_m) {
        losses.losses(place, height_m, new double[] {frequency_MHz}, radius_m, pixels.grid());
        return losses.sweptRasters();
    }

    @Test
    void aPartIsReadOfWhatWasSweptWhole() {
        LossRaster whole = losses("a").losses(SITE, 30, new double[] {763}, 3000, pixels.grid())[0];
        MetricGrid asked = pixels.grid().part(30, 40, 5, 3);
        SweptLosses again = losses("a");
        LossRaster part = again.losses(SITE, 30, new double[] {763}, 3000, asked)[0];
        assertThat(again.sweptRasters()).isZero();
        assertThat(part.window().intersection(asked)).hasValue(asked);
        LonLat place = asked.centre(2, 1);
        assertThat(part.loss_dB(part.window().indexAt(place.lon_deg(), place.lat_deg())))
                .isEqualTo(whole.loss_dB(whole.window().indexAt(place.lon_deg(), place.lat_deg())));
    }

    /** Both before anything is kept and after: it must not be swept again and again. */
    @Test
    void whatReachesNothingIsNothing() {
        assertThat(losses("a").losses(new LonLat(105.012, 21.012), 30, TWO_BANDS, 300, pixels.grid())).isEmpty();
        losses("a").losses(SITE, 30, TWO_BANDS, 1500, pixels.grid());
        SweptLosses again = losses("a");
        assertThat(again.losses(SITE, 30, TWO_BANDS, 1500, pixels.grid().part(0, 0, 3, 3))).isEmpty();
        assertThat(again.sweptRasters()).isZero();
    }

    @Test
    void whatIsHarmedIsSweptAnew() throws IOException {
        LossRaster good = losses("a").losses(SITE, 30, new double[] {763}, 3000, pixels.grid())[0];
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".loss")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length - 40] ^= 8;
                Files.write(file, bytes);
            }
        }
        SweptLosses again = losses("a");
        LossRaster repaired = again.losses(SITE, 30, new double[] {763}, 3000, pixels.grid())[0];
        assertThat(again.sweptRasters()).isEqualTo(1);
        assertThat(repaired.losses_cdB()).isEqualTo(good.losses_cdB());
        assertThat(swept(losses("a"), SITE, 30, 763, 3000)).isZero();
    }

    private SweptLosses losses(String terrain) {
        return new SweptLosses(sweep, pixels, Map.of("terrain", terrain), store);
    }
}
