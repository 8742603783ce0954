package vn.phusong.radio.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.GridTerrain;

/** Composites against a sort of what the operators give. */
class CompositeTest {
    private static final int OPERATORS = 3;

    private final long seed = Long.getLong("phusong.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private record Offer(int level_cdBm, int server) {}

    @Test
    void ranksAreThoseOfASort() {
        MetricGrid grid = MetricGrid.around(32648, new vn.phusong.radio.geodesy.LonLat(105.15, 21.35), 2000, 100);
        GridTerrain terrain = GridTerrain.of(
                RandomRegion.elevation(new RandomRegion(seed).heights(0.4)), ClutterModel.none(), grid);
        AreaPixels pixels = new AreaPixels(terrain, grid, cell -> true);
        AreaLevels levels = new AreaLevels(pixels, OPERATORS * Technology.values().length);
        for (int slot = 0; slot < pixels.size(); slot++) {
            List<Offer> offers = new ArrayList<>();
            List<Integer> possible = new ArrayList<>();
            int servers = 0;
            for (int operator = 0; operator < OPERATORS; operator++) {
                int channel = TransmitterInventory.channel(operator, Technology.LTE);
                int known = AreaLevels.NO_LEVEL;
                if (random.nextInt(3) > 0) {
                    Offer offer = new Offer(-9000 - random.nextInt(4), 10 * operator + random.nextInt(10));
                    levels.offer(channel, slot, (short) offer.level_cdBm(), offer.server(), 2);
                    offers.add(offer);
                    known = offer.level_cdBm();
                    servers += 2;
                }
                if (random.nextInt(4) == 0) {
                    int hope = -9002 + random.nextInt(5);
                    levels.offerPossible(channel, slot, (short) hope);
                    known = Math.max(known, hope);
                }
                possible.add(known);
            }
            offers.sort(Comparator.comparingInt((Offer each) -> -each.level_cdBm()).thenComparingInt(Offer::server));
            possible.sort(Comparator.reverseOrder());
            check(Composite.ofAny(levels, Technology.LTE), slot, offers, possible, 0, servers);
            check(Composite.ofAtLeastTwo(levels, Technology.LTE), slot, offers, possible, 1, servers);
            for (int operator = 0; operator < OPERATORS; operator++) {
                int channel = TransmitterInventory.channel(operator, Technology.LTE);
                Composite own = Composite.ofOperator(levels, operator, Technology.LTE);
                assertThat(own.level_cdBm(slot)).isEqualTo(levels.level_cdBm(channel, slot));
                assertThat(own.server(slot)).isEqualTo(levels.server(channel, slot));
                assertThat(own.isUnknown(slot)).isEqualTo(levels.isUnknown(channel, slot));
            }
            assertThat(Composite.ofAny(levels, Technology.NR).server(slot)).isEqualTo(-1);
        }
    }

    private void check(
            Composite composite, int slot, List<Offer> offers, List<Integer> possible, int rank, int servers) {
        boolean has = offers.size() > rank;
        int level = has ? offers.get(rank).level_cdBm() : AreaLevels.NO_LEVEL;
        assertThat((int) composite.level_cdBm(slot)).as("seed %d", seed).isEqualTo(level);
        assertThat(composite.server(slot)).as("seed %d", seed).isEqualTo(has ? offers.get(rank).server() : -1);
        assertThat(composite.servers(slot)).isEqualTo(servers);
        assertThat(composite.isUnknown(slot)).as("seed %d", seed).isEqualTo(possible.get(rank) > level);
    }
}
