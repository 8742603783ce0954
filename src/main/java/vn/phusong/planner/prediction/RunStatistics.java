package vn.phusong.planner.prediction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.phusong.radio.coverage.PointLevels;
import vn.phusong.radio.coverage.TransmitterInventory;
import vn.phusong.radio.linkbudget.Technology;

/** What a run took and what is worth knowing of it: stored with the run, shown by {@code status}. */
final class RunStatistics {

    /** Share of the radius beyond which a best server tells that the radius may be too short. */
    private static final double FAR_SHARE = 0.9;

    private RunStatistics() {}

    static Map<String, Object> of(
            RunFrame frame, TransmitterInventory inventory, PointLevels levels, int threads, double seconds) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("points", frame.pointCount());
        facts.put("place_points", frame.placePointCount());
        facts.put("raster_pixels", frame.grid().pixel().length);
        facts.put("cells", frame.cells().size());
        facts.put("paths", levels.paths());
        facts.put("losses", levels.losses());
        facts.put("threads", threads);
        facts.put("seconds", Math.round(seconds * 10) / 10.0);
        facts.put("hamlets_served_beyond_90_percent_of_radius", farHamlets(frame, inventory, levels));
        return facts;
    }

    /** Hamlets whose best server of a technology, of any operator, stands beyond 90 % of its radius. */
    private static Map<String, Integer> farHamlets(
            RunFrame frame, TransmitterInventory inventory, PointLevels levels) {
        Map<String, Integer> far = new TreeMap<>();
        for (Technology technology : Technology.values()) {
            int count = 0;
            int point = 0;
            for (JudgingPlace place : frame.places()) {
                if (place.kind() == PlaceKind.HAMLET && place.size() > 0
                        && isFar(inventory, levels, point, technology)) {
                    count++;
                }
                point += place.size();
            }
            far.put(technology.name(), count);
        }
        return far;
    }

    private static boolean isFar(
            TransmitterInventory inventory, PointLevels levels, int point, Technology technology) {
        int best = -1;
        for (int operator = 0; operator < inventory.operators(); operator++) {
            int channel = TransmitterInventory.channel(operator, technology);
            if (levels.server(point, channel) >= 0
                    && (best < 0 || levels.level_cdBm(point, channel) > levels.level_cdBm(point, best))) {
                best = channel;
            }
        }
        return best >= 0
                && levels.distance_m(point, best)
                        > FAR_SHARE * 1000 * inventory.cells().get(levels.server(point, best)).maxRadius_km();
    }
}
