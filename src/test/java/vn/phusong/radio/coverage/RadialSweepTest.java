package vn.phusong.radio.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import vn.phusong.radio.geodesy.Geodesic;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.Polarization;
import vn.phusong.radio.propagation.PropagationModel;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GridTerrain;

/** The sweep's geometry, and its losses against whole paths and exact profiles. */
class RadialSweepTest {

    private static final int EPSG = 32648;
    private static final LonLat CENTRE = new LonLat(105.15, 21.35);
    private static final PropagationModel P1812 = PropagationModels.get("p1812");
    private static final PathSettings MEDIAN = PathSettings.median(45, 360, 21);

    private final long seed = Long.getLong("phusong.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final RandomRegion region = new RandomRegion(seed);

    @Test
    void everyPixelWithinTheRadiusIsVisitedOnce() {
        GridTerrain terrain = terrain(region.elevation(0.3), ClutterModel.none(), 12_000, 90);
        for (int i = 0; i < 5; i++) {
            RadialTemplate template = RadialTemplate.of(3000 + 6000 * random.nextDouble(), 90, 1 + random.nextInt(2));
            LonLat site = near(CENTRE, 0.03);
            SweepFrame frame = frame(terrain, site, template);
            AtomicIntegerArray visits = new AtomicIntegerArray(frame.window().size());
            sweep(terrain, P1812, MEDIAN)
                    .sweep(frame, 30, new double[] {900}, PixelMask.ALL, (band, cell, loss) -> visits.incrementAndGet(cell), 1,
                            Progress.SILENT);
            MetricGrid window = frame.window();
            for (int cell = 0; cell < visits.length(); cell++) {
                double distance_m =
                        Geodesic.distance_m(site, window.centre(cell % window.columns(), cell / window.columns()));
                if (Math.abs(distance_m - template.radius_m()) > 0.5) {
                    assertThat(visits.get(cell))
                            .as("seed %d, %s m of %s m", seed, distance_m, template.radius_m())
                            .isEqualTo(distance_m < template.radius_m() ? 1 : 0);
                }
            }
        }
    }

    @Test
    void keepsToWholePathsAtEveryPixel() {
        double[] frequencies = {700, 1800, 3700};
        for (int i = 0; i < 6; i++) {
            ElevationModel elevation = region.elevation(random.nextDouble());
            GridTerrain terrain = terrain(
                    elevation, random.nextBoolean() ? region.clutter() : ClutterModel.none(), 8000,
                    40 + random.nextInt(80));
            PathSettings settings = anySettings();
            SweepFrame frame = frame(
                    terrain, near(CENTRE, 0.02),
                    RadialTemplate.of(6000, terrain.grid().posting_m(), 1));
            double[][] swept = losses(sweep(terrain, P1812, settings), frame, frequencies);
            double[][] whole = losses(sweep(terrain, new WholePaths(), settings), frame, frequencies);
            for (int band = 0; band < frequencies.length; band++) {
                for (int cell = 0; cell < frame.window().size(); cell++) {
                    assertThat(swept[band][cell])
                            .as("seed %d, run %d, cell %d, %s", seed, i, cell, settings)
                            .isCloseTo(whole[band][cell], within(1e-9));
                }
            }
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        GridTerrain terrain = terrain(region.elevation(0.5), region.clutter(), 8000, 60);
        RadialSweep sweep = sweep(terrain, P1812, MEDIAN);
        RadialTemplate template = sweep.template(6000);
        double[] frequencies = {758, 1800};
        LossRaster[] one = sweep.sweep(CENTRE, 35, frequencies, template, 1, Progress.SILENT);
        for (int threads : new int[] {2, 3, 7}) {
            LossRaster[] many = sweep.sweep(CENTRE, 35, frequencies, template, threads, Progress.SILENT);
            for (int band = 0; band < frequencies.length; band++) {
                assertThat(many[band].losses_cdB())
                        .as("%d threads, seed %d", threads, seed)
                        .isEqualTo(one[band].losses_cdB());
            }
        }
    }

    /** Areas that hold the antenna, lie beside it, are a line, or lie beyond the radius. */
    @Test
    void aPixelHasTheSameLossWhateverElseIsAskedFor() {
        GridTerrain terrain = terrain(region.elevation(0.5), region.clutter(), 8000, 90);
        RadialSweep sweep = sweep(terrain, P1812, MEDIAN);
        MetricGrid grid = terrain.grid();
        LossRaster whole = sweep.sweep(
                CENTRE, 35, new double[] {900}, sweep.template(5000), 1, Progress.SILENT)[0];
        int swept = 0;
        for (int i = 0; i < 40; i++) {
            int column = random.nextInt(grid.columns());
            int row = random.nextInt(grid.rows());
            MetricGrid area = grid.part(
                    column, row, 1 + random.nextInt(grid.columns() - column), 1 + random.nextInt(grid.rows() - row));
            LossRaster[] parts =
                    sweep.sweep(CENTRE, 35, new double[] {900}, sweep.template(5000), area, 2, Progress.SILENT);
            for (LossRaster part : parts) {
                swept++;
                assertSame(part, whole, grid);
            }
        }
        assertThat(swept).as("areas within reach, seed %d", seed).isGreaterThan(10);
    }

    private void assertSame(LossRaster part, LossRaster whole, MetricGrid grid) {
        MetricGrid window = part.window();
        for (int cell = 0; cell < window.size(); cell++) {
            int column = grid.columnOf(window) + cell % window.columns() - grid.columnOf(whole.window());
            int row = grid.rowOf(window) + cell / window.columns() - grid.rowOf(whole.window());
            assertThat(part.losses_cdB()[cell])
                    .as("seed %d, cell %d of %s", seed, cell, window)
                    .isEqualTo(whole.losses_cdB()[whole.window().index(column, row)]);
        }
    }

    private static SweepFrame frame(GridTerrain terrain, LonLat site, RadialTemplate template) {
        return SweepFrame.of(terrain.grid(), site, template, terrain.grid()).orElseThrow();
    }

    @Test
    void bandsTogetherOrApartGiveTheSameBits() {
        GridTerrain terrain = terrain(region.elevation(0.5), ClutterModel.none(), 8000, 90);
        RadialSweep sweep = sweep(terrain, P1812, MEDIAN);
        double[] frequencies = {758, 1800, 3700};
        LossRaster[] together = sweep.sweep(CENTRE, 35, frequencies, sweep.template(6000), 1, Progress.SILENT);
        for (int band = 0; band < frequencies.length; band++) {
            LossRaster alone = sweep.sweep(
                    CENTRE, 35, new double[] {frequencies[band]}, sweep.template(6000), 1, Progress.SILENT)[0];
            assertThat(alone.losses_cdB()).as("seed %d", seed).isEqualTo(together[band].losses_cdB());
            assertThat(alone.frequency_MHz()).isEqualTo(frequencies[band]);
        }
    }

    /** Behind a void everything is unknown, on the far side nothing is; a loss is never NaN. */
    @Test
    void voidsThrowShadows() {
        float[] heights = RandomRegion.withHole(new float[361 * 361], 200, 170, 20);
        GridTerrain terrain = terrain(RandomRegion.elevation(heights), ClutterModel.none(), 10_000, 90);
        LonLat site = new LonLat(105.15, 21.35);
        RadialSweep sweep = sweep(terrain, P1812, MEDIAN);
        LossRaster raster = sweep.sweep(site, 30, new double[] {900}, sweep.template(8000), 1, Progress.SILENT)[0];
        MetricGrid window = raster.window();
        assertThat(raster.losses_cdB()[window.indexAt(105.175, 21.35)]).isEqualTo(LossRaster.UNKNOWN);
        assertThat(raster.losses_cdB()[window.indexAt(105.22, 21.35)]).isEqualTo(LossRaster.UNKNOWN);
        assertThat(raster.loss_dB(window.indexAt(105.22, 21.35))).isNaN();
        assertThat(raster.loss_dB(window.indexAt(105.08, 21.35))).isBetween(100.0, 170.0);
    }

    @Test
    void terrainWithoutHeightsIsUnknownThroughout() {
        float[] heights = new float[361 * 361];
        Arrays.fill(heights, Float.NaN);
        GridTerrain terrain = terrain(RandomRegion.elevation(heights), ClutterModel.none(), 5000, 90);
        RadialSweep sweep = sweep(terrain, P1812, MEDIAN);
        LossRaster raster = sweep.sweep(CENTRE, 30, new double[] {900}, sweep.template(4000), 1, Progress.SILENT)[0];
        for (short loss : raster.losses_cdB()) {
            assertThat(loss).isIn(LossRaster.UNKNOWN, LossRaster.BEYOND);
        }
    }

    /** Straight under the mast it is free space over the height of the antenna, 28.5 m. */
    @Test
    void underTheMastIsFreeSpace() {
        GridTerrain terrain = terrain(RandomRegion.elevation(new float[361 * 361]), ClutterModel.none(), 3000, 50);
        MetricGrid grid = terrain.grid();
        LonLat middle = grid.centre(grid.columns() / 2, grid.rows() / 2);
        RadialSweep sweep = sweep(terrain, P1812, MEDIAN);
        LossRaster raster = sweep.sweep(middle, 30, new double[] {900}, sweep.template(2000), 1, Progress.SILENT)[0];
        double expected = 92.4 + 20 * Math.log10(0.9) + 20 * Math.log10(Math.hypot(0.001, 0.0285));
        assertThat(raster.loss_dB(raster.window().indexAt(middle.lon_deg(), middle.lat_deg())))
                .isCloseTo(expected, within(0.01));
    }

    /** A place on the edge of the terrain's grid sees the part of its circle that is on it. */
    @Test
    void theGridCutsTheCircle() {
        GridTerrain terrain = terrain(region.elevation(0.2), ClutterModel.none(), 4000, 90);
        LonLat corner = terrain.grid().centre(1, 1);
        RadialSweep sweep = sweep(terrain, P1812, MEDIAN);
        LossRaster raster = sweep.sweep(corner, 30, new double[] {900}, sweep.template(3000), 1, Progress.SILENT)[0];
        assertThat(raster.window().west_m()).isEqualTo(terrain.grid().west_m());
        assertThat(raster.window().columns()).isLessThan(40);
        assertThat(raster.isKnown(raster.window().index(0, 0))).isTrue();
        assertThat(raster.isKnown(raster.window().index(30, 5))).isTrue();
    }

    @Test
    void allocatesNothingPerPixel() {
        GridTerrain terrain = terrain(region.elevation(0.5), region.clutter(), 8000, 60);
        SweepFrame frame = frame(terrain, CENTRE, RadialTemplate.of(6000, 60, 1));
        double[] sum = new double[1];
        RadialWalk walk = new RadialWalk(
                terrain, frame, RadialSampling.of(terrain.posting_m()), P1812.radialEvaluator(MEDIAN), 30, 1.5,
                new double[] {900, 1800}, PixelMask.ALL, (band, cell, loss_dB) -> sum[0] += loss_dB);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int radial = 0; radial < frame.template().radials(); radial++) {
            walk.walk(radial);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int radial = 0; radial < frame.template().radials(); radial++) {
            walk.walk(radial);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes for %d radials, seed %d", frame.template().radials(), seed)
                .isLessThan(1000);
    }

    @Test
    void refusesASiteOffTheGridAndAForeignTemplate() {
        GridTerrain terrain = terrain(region.elevation(0.2), ClutterModel.none(), 4000, 90);
        RadialSweep sweep = sweep(terrain, P1812, MEDIAN);
        double[] frequencies = {900};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.sweep(
                        new LonLat(106, 21), 30, frequencies, sweep.template(3000), 1, Progress.SILENT))
                .withMessageContaining("grid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.sweep(
                        CENTRE, 30, frequencies, RadialTemplate.of(3000, 50, 1), 1, Progress.SILENT))
                .withMessageContaining("50");
    }

    @Test
    void canBeCancelled() {
        GridTerrain terrain = terrain(region.elevation(0.2), ClutterModel.none(), 8000, 90);
        RadialSweep sweep = sweep(terrain, P1812, MEDIAN);
        assertThatThrownBy(() -> sweep.sweep(
                        CENTRE, 30, new double[] {900}, sweep.template(6000), 2, (done, total) -> done < total / 4))
                .isInstanceOf(CancellationException.class);
    }

    private static GridTerrain terrain(
            ElevationModel elevation, ClutterModel clutter, double halfSide_m, double posting_m) {
        return GridTerrain.of(elevation, clutter, MetricGrid.around(EPSG, CENTRE, halfSide_m, posting_m));
    }

    private static RadialSweep sweep(GridTerrain terrain, PropagationModel model, PathSettings settings) {
        return new RadialSweep(terrain, model, settings, 1.5);
    }

    private static double[][] losses(RadialSweep sweep, SweepFrame frame, double[] frequencies_MHz) {
        double[][] losses = new double[frequencies_MHz.length][frame.window().size()];
        sweep.sweep(frame, 30, frequencies_MHz, PixelMask.ALL, (band, cell, loss_dB) -> losses[band][cell] = loss_dB, 1,
                Progress.SILENT);
        return losses;
    }

    private LonLat near(LonLat place, double within_deg) {
        return new LonLat(
                place.lon_deg() + within_deg * (2 * random.nextDouble() - 1),
                place.lat_deg() + within_deg * (2 * random.nextDouble() - 1));
    }

    private PathSettings anySettings() {
        return new PathSettings(
                random.nextBoolean() ? 50 : 1 + 49 * random.nextDouble(),
                random.nextBoolean() ? 50 : 1 + random.nextInt(99),
                100,
                true,
                random.nextBoolean() ? Polarization.VERTICAL : Polarization.HORIZONTAL,
                30 + 50 * random.nextDouble(),
                360,
                21,
                PathSettings.INLAND_KM,
                PathSettings.INLAND_KM);
    }
}
