package vn.phusong.radio.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.ProfileSampler;

class PointEvaluatorTest {

    private static final long SEED = 4;
    private static final int POINTS = 400;

    @Test
    void allocatesNothingPerPath() {
        RandomRegion region = new RandomRegion(SEED);
        ElevationModel elevation = region.elevation(2);
        ClutterModel clutter = region.clutter();
        TransmitterInventory inventory = region.inventory(60, 20);
        PointLevels levels = new PointLevels(POINTS, inventory.channels());
        PointEvaluator evaluator = new PointEvaluator(
                new LocationIndex(inventory, elevation),
                elevation,
                new ProfileSampler(elevation, clutter),
                PropagationModels.get("p1812").evaluator(PathSettings.median(50, 360, 21.3)),
                1.5,
                levels);
        LonLat[] places = new LonLat[POINTS];
        for (int i = 0; i < POINTS; i++) {
            places[i] = region.place();
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = 0;
        // Buffers grow in the first round; the second one has them.
        for (int round = 0; round < 2; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < POINTS; i++) {
                evaluator.evaluate(i, places[i].lon_deg(), places[i].lat_deg());
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        evaluator.reportWork();
        assertThat(levels.paths()).isGreaterThan(10L * 2 * POINTS);
        // One place record per point at most, nothing per path.
        assertThat(allocated / POINTS).as("bytes per point, seed %d", SEED).isLessThan(200);
    }
}
