package vn.phusong.radio.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModel;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;

/** What changes of an inventory make of the levels at points, against levels made anew. */
class PointUpdateTest {
    private static final PropagationModel P1812 = PropagationModels.get("p1812");
    private static final PathSettings SETTINGS = PathSettings.median(50, 360, 21.3);
    private static final int POINTS = 200;

    private final long seed = Long.getLong("phusong.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final RandomRegion region = new RandomRegion(seed);
    private final ClutterModel clutter = region.clutter();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void manyChangesGiveTheBitsOfLevelsMadeAnew(boolean withHoles) {
        float[] heights = region.heights(1);
        ElevationModel elevation = RandomRegion.elevation(
                withHoles ? RandomRegion.withHole(heights, 100, 120, 60) : heights);
        List<LonLat> places = Stream.generate(region::place).limit(POINTS).toList();
        double[] lon = places.stream().mapToDouble(LonLat::lon_deg).toArray();
        double[] lat = places.stream().mapToDouble(LonLat::lat_deg).toArray();
        TransmitterInventory inventory = region.inventory(20, 10);
        TransmitterInventory proposals = region.inventory(10, 10);
        PointLevels levels = prediction(inventory, elevation).predict(lon, lat, 2, Progress.SILENT);
        for (int i = 0; i < 6; i++) {
            TransmitterInventory after = change(inventory, proposals.cells());
            PointLevels updated =
                    prediction(after, elevation).update(lon, lat, levels, inventory, 2, Progress.SILENT);
            assertSame(updated, prediction(after, elevation).predict(lon, lat, 2, Progress.SILENT));
            inventory = after;
            levels = updated;
        }
    }

    private TransmitterInventory change(TransmitterInventory inventory, List<TransmitterCell> proposals) {
        BitSet removed = new BitSet();
        List<TransmitterCell> added = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            int any = random.nextInt(inventory.cells().size());
            removed.set(any, inventory.isOn(any));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            added.add(proposals.get(random.nextInt(proposals.size())));
        }
        return inventory.changed(removed, added);
    }

    /** A cell that is offered alone costs one look at each point it reaches, however many others there are. */
    @Test
    void anAddedCellCostsOnlyItself() {
        ElevationModel elevation = region.elevation(0.3);
        List<LonLat> places = Stream.generate(region::place).limit(POINTS).toList();
        double[] lon = places.stream().mapToDouble(LonLat::lon_deg).toArray();
        double[] lat = places.stream().mapToDouble(LonLat::lat_deg).toArray();
        TransmitterInventory inventory = region.inventory(20, 10);
        PointLevels levels = prediction(inventory, elevation).predict(lon, lat, 2, Progress.SILENT);
        TransmitterInventory after =
                inventory.changed(new BitSet(), List.of(region.inventory(1, 10).cells().get(0)));
        PointLevels updated = prediction(after, elevation).update(lon, lat, levels, inventory, 2, Progress.SILENT);
        assertThat(updated.losses()).as("seed %d", seed).isLessThanOrEqualTo(POINTS);
    }

    @Test
    void levelsOfOtherPointsAreRefused() {
        ElevationModel elevation = region.elevation(0.3);
        TransmitterInventory inventory = region.inventory(1, 10);
        double[] one = {105.1};
        double[] north = {21.4};
        PointLevels levels = prediction(inventory, elevation).predict(one, north, 1, Progress.SILENT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prediction(inventory, elevation)
                        .update(new double[2], new double[2], levels, inventory, 1, Progress.SILENT))
                .withMessageContaining("1 levels for 2 points");
    }

    private PointPrediction prediction(TransmitterInventory inventory, ElevationModel elevation) {
        return new PointPrediction(inventory, elevation, clutter, P1812, SETTINGS, 1.5);
    }

    private void assertSame(PointLevels actual, PointLevels expected) {
        for (int point = 0; point < POINTS; point++) {
            for (int channel = 0; channel < expected.channels(); channel++) {
                assertThat(facts(actual, point, channel))
                        .as("seed %d, point %d, channel %d", seed, point, channel)
                        .isEqualTo(facts(expected, point, channel));
            }
        }
    }

    private static List<Object> facts(PointLevels levels, int point, int channel) {
        return List.of(
                levels.level_cdBm(point, channel),
                levels.isUnknown(point, channel),
                levels.possible_cdBm(point, channel),
                levels.server(point, channel),
                levels.server(point, channel) < 0 ? 0 : levels.distance_m(point, channel),
                levels.server(point, channel) < 0 ? 0 : levels.excess_cdB(point, channel));
    }
}
