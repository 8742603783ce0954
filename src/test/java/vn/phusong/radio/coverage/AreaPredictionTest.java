package vn.phusong.radio.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phusong.radio.antenna.MountedAntenna;
import vn.phusong.radio.geodesy.Geodesic;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GridTerrain;

/** Maps of levels against a slow way to the same, and changes against maps made anew. */
class AreaPredictionTest {
    private static final double RX_M = 1.5;
    private static final double POSTING_M = 250;
    private static final LonLat WEST_OF_THE_HOLE = new LonLat(105.15, 21.37);
    private static final PathSettings MEDIAN = PathSettings.median(45, 360, 21);

    private final long seed = Long.getLong("phusong.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final RandomRegion region = new RandomRegion(seed);

    private ElevationModel elevation;
    private GridTerrain terrain;
    private AreaPixels pixels;
    private RadialSweep sweep;
    private LossSupply supply;

    /** Hills with a hole of no heights, and an area with ragged edges in the midst of the terrain. */
    @BeforeEach
    void area() {
        elevation = RandomRegion.elevation(RandomRegion.withHole(region.heights(0.4), 200, 150, 12));
        MetricGrid whole = MetricGrid.around(32648, new LonLat(105.15, 21.35), 18_500, POSTING_M);
        terrain = GridTerrain.of(elevation, ClutterModel.none(), whole);
        MetricGrid grid = whole.part(33, 38, 80, 70);
        pixels = new AreaPixels(terrain, grid, cell -> (cell % 80 + cell / 80) % 150 > 20 && cell % 7 != 3);
        sweep = new RadialSweep(terrain, PropagationModels.get("p1812"), MEDIAN, RX_M);
        boolean masked = random.nextBoolean();
        supply = (place, height_m, frequencies_MHz, radius_m, area) -> masked
                ? sweep.sweep(
                        place, height_m, frequencies_MHz, sweep.template(radius_m), pixels, 1, Progress.SILENT)
                : sweep.sweep(place, height_m, frequencies_MHz, sweep.template(radius_m), area, 1, Progress.SILENT);
    }

    @Test
    void levelsAreThoseOfTheSlowWay() {
        TransmitterInventory anywhere = region.inventory(6, 6);
        TransmitterCell anyCell = anywhere.cells().get(0);
        TransmitterInventory inventory =
                anywhere.changed(new BitSet(), List.of(turned(anyCell, WEST_OF_THE_HOLE, 6)));
        AreaLevels levels = prediction().predict(inventory, 2, Progress.SILENT);
        SlowLevels slow = new SlowLevels(inventory);
        int known = 0;
        int unknown = 0;
        for (int channel = 0; channel < inventory.channels(); channel++) {
            for (int slot = 0; slot < pixels.size(); slot++) {
                int level = levels.level_cdBm(channel, slot);
                int expected = slow.level_cdBm[channel][slot];
                // Angles are floats: a hundredth of a dB or two.
                assertThat(Math.abs(level - expected)).as("seed %d, channel %d, slot %d", seed, channel, slot)
                        .isLessThanOrEqualTo(2);
                assertThat(levels.servers(channel, slot)).as("seed %d", seed)
                        .isBetween(slow.surely[channel][slot], slow.maybe[channel][slot]);
                known += level == AreaLevels.NO_LEVEL ? 0 : 1;
                unknown += levels.isUnknown(channel, slot) ? 1 : 0;
                int hope = slow.possible_cdBm[channel][slot] - expected;
                if (Math.abs(hope) > 3) {
                    assertThat(levels.isUnknown(channel, slot)).as("seed %d", seed).isEqualTo(hope > 0);
                }
            }
        }
        assertThat(known).as("seed %d", seed).isGreaterThan(1000);
        assertThat(unknown).as("behind the hole, seed %d", seed).isPositive();
        assertThat(levels.evaluations()).isGreaterThan(known);
    }

    /** Best level and number of servers by one cell and pixel after another, with geodesics and nothing left out. */
    private final class SlowLevels {
        private final int[][] level_cdBm;
        private final int[][] possible_cdBm;
        private final int[][] surely;
        private final int[][] maybe;

        SlowLevels(TransmitterInventory inventory) {
            level_cdBm = new int[inventory.channels()][pixels.size()];
            possible_cdBm = new int[inventory.channels()][pixels.size()];
            surely = new int[inventory.channels()][pixels.size()];
            maybe = new int[inventory.channels()][pixels.size()];
            for (int channel = 0; channel < inventory.channels(); channel++) {
                Arrays.fill(level_cdBm[channel], AreaLevels.NO_LEVEL);
                Arrays.fill(possible_cdBm[channel], AreaLevels.NO_LEVEL);
            }
            inventory.cells().forEach(this::add);
        }

        private void add(TransmitterCell cell) {
            LossRaster losses = sweep.sweep(
                    cell.location(), cell.height_m(), new double[] {cell.frequency_MHz()},
                    sweep.template(cell.maxRadius_km() * 1000), 1, Progress.SILENT)[0];
            double ground_m = elevation.height_m(cell.location().lon_deg(), cell.location().lat_deg());
            int channel = TransmitterInventory.channel(cell);
            Geodesic line = new Geodesic();
            MetricGrid grid = pixels.grid();
            for (int slot = 0; slot < pixels.size(); slot++) {
                LonLat place = grid.centre(pixels.cell(slot) % grid.columns(), pixels.cell(slot) / grid.columns());
                int at = losses.window().indexAt(place.lon_deg(), place.lat_deg());
                if (at < 0 || losses.losses_cdB()[at] == LossRaster.BEYOND) {
                    continue;
                }
                line.between(
                        cell.location().lon_deg(), cell.location().lat_deg(), place.lon_deg(), place.lat_deg());
                double away_m = line.distance_m();
                double rise_m = elevation.height_m(place.lon_deg(), place.lat_deg()) + RX_M - ground_m
                        - cell.height_m() - away_m * away_m / (2 * 4 / 3.0 * 6_371_000);
                double gain_dBi = cell.antenna()
                        .gain_dBi(line.azimuthAtStart_deg(), Math.toDegrees(Math.atan2(rise_m, away_m)));
                if (Double.isNaN(rise_m)) {
                    gain_dBi = cell.antenna().pattern().peakGain_dBi();
                }
                double radiated_dBm = cell.epre_dBm() + gain_dBi - cell.feederLoss_dB();
                if (!losses.isKnown(at)) {
                    double freeSpace_dB =
                            92.4 + 20 * Math.log10(cell.frequency_MHz() / 1000) + 20 * Math.log10(away_m / 1000);
                    possible_cdBm[channel][slot] = Math.max(
                            possible_cdBm[channel][slot], (int) Math.round(100 * (radiated_dBm - freeSpace_dB)));
                    continue;
                }
                int level = (int) Math.round(100 * radiated_dBm) - losses.losses_cdB()[at];
                level_cdBm[channel][slot] = Math.max(level_cdBm[channel][slot], level);
                surely[channel][slot] += level >= sufficient(cell.technology()) + 2 ? 1 : 0;
                maybe[channel][slot] += level >= sufficient(cell.technology()) - 2 ? 1 : 0;
            }
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        TransmitterInventory inventory = region.inventory(10, 5);
        AreaLevels one = prediction().predict(inventory, 1, Progress.SILENT);
        for (int threads : new int[] {2, 5}) {
            assertSame(prediction().predict(inventory, threads, Progress.SILENT), one);
        }
    }

    /** Cells come, go and are turned, several times over; some that nobody hears. */
    @Test
    void aChangeGivesTheBitsOfAMapMadeAnew() {
        TransmitterInventory inventory = region.inventory(8, 5);
        AreaLevels levels = prediction().predict(inventory, 2, Progress.SILENT);
        AreaLevels first = levels;
        AreaLevels firstAnew = prediction().predict(inventory, 2, Progress.SILENT);
        for (int i = 0; i < 8; i++) {
            TransmitterInventory after = change(inventory);
            AreaLevels updated = prediction().update(levels, inventory, after, 2, Progress.SILENT);
            assertSame(updated, prediction().predict(after, 2, Progress.SILENT));
            levels = updated;
            inventory = after;
        }
        assertSame(first, firstAnew);
    }

    private TransmitterInventory change(TransmitterInventory inventory) {
        BitSet removed = new BitSet();
        List<TransmitterCell> added = new ArrayList<>();
        List<TransmitterCell> cells = inventory.cells();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int any = random.nextInt(cells.size());
            TransmitterCell cell = cells.get(any);
            boolean stays = random.nextBoolean();
            if (inventory.isOn(any) && !stays) {
                removed.set(any);
            }
            if (random.nextBoolean()) {
                added.add(turned(cell, random.nextBoolean() ? cell.location() : new LonLat(
                        105.05 + 0.2 * random.nextDouble(), 21.25 + 0.2 * random.nextDouble())));
            }
        }
        return inventory.changed(removed, added);
    }

    private TransmitterCell turned(TransmitterCell cell, LonLat place) {
        return turned(cell, place, cell.maxRadius_km());
    }

    private TransmitterCell turned(TransmitterCell cell, LonLat place, double radius_km) {
        return new TransmitterCell(
                place, cell.height_m(), cell.frequency_MHz(), cell.technology(), cell.operator(),
                cell.epre_dBm() + random.nextInt(7) - 3, cell.feederLoss_dB(),
                new MountedAntenna(cell.antenna().pattern(), random.nextInt(360), random.nextInt(10), random.nextInt(5)),
                radius_km);
    }

    @Test
    void nothingChangedIsNothingComputed() {
        TransmitterInventory inventory = region.inventory(3, 4);
        AreaLevels levels = prediction().predict(inventory, 1, Progress.SILENT);
        AreaLevels same = prediction().update(
                levels, inventory, inventory.changed(new BitSet(), List.of()), 1, Progress.SILENT);
        assertSame(same, levels);
    }

    @Test
    void aCellThatIsNotThereCannotBeRemoved() {
        TransmitterInventory inventory = region.inventory(1, 4);
        BitSet beyond = new BitSet();
        beyond.set(inventory.cells().size());
        assertThatIllegalArgumentException().isThrownBy(() -> inventory.changed(beyond, List.of()));
    }

    private AreaPrediction prediction() {
        return new AreaPrediction(elevation, pixels, supply, RX_M, AreaPredictionTest::sufficient);
    }

    private static int sufficient(Technology technology) {
        return (int) (100 * technology.defaultLevels().usable_dBm());
    }

    private void assertSame(AreaLevels one, AreaLevels other) {
        for (int channel = 0; channel < one.channels(); channel++) {
            for (int slot = 0; slot < pixels.size(); slot++) {
                assertThat(facts(one, channel, slot))
                        .as("seed %d, channel %d, slot %d", seed, channel, slot)
                        .isEqualTo(facts(other, channel, slot));
            }
        }
    }

    private static List<Object> facts(AreaLevels levels, int channel, int slot) {
        return List.of(
                levels.level_cdBm(channel, slot),
                levels.server(channel, slot),
                levels.nextLevel_cdBm(channel, slot),
                levels.servers(channel, slot),
                levels.isUnknown(channel, slot));
    }
}
