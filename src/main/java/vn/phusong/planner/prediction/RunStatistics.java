package vn.phusong.planner.prediction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.phusong.planner.prediction.map.MapEngine;
import vn.phusong.radio.coverage.AreaLevels;
import vn.phusong.radio.coverage.PointLevels;
import vn.phusong.radio.coverage.TransmitterInventory;
import vn.phusong.radio.linkbudget.Technology;

/** What a run took and what is worth knowing of it: stored with the run, shown by {@code status}. */
final class RunStatistics {

    /** Share of the radius beyond which a best server tells that the radius may be too short. */
    private static final double FAR_SHARE = 0.9;

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final RunEngine engine;
    private long stageStart = System.nanoTime();

    RunStatistics(RunEngine engine, int threads) {
        this.engine = engine;
        facts.put("cells", engine.frame().cells().size());
        facts.put("threads", threads);
    }

    /** What the judging points took, since this was made. */
    void points(PointLevels levels) {
        facts.put("points", engine.frame().pointCount());
        facts.put("paths", levels.paths());
        facts.put("losses", levels.losses());
        facts.put("points_seconds", stage_s());
        facts.put(
                "hamlets_served_beyond_90_percent_of_radius",
                farHamlets(engine.frame(), engine.inventory(), levels));
    }

    /** What the map took, since the points were told. */
    void map(MapEngine map, AreaLevels levels) {
        facts.put("map_posting_m", levels.pixels().grid().posting_m());
        facts.put("map_pixels", levels.pixels().size());
        facts.put("pixel_evaluations", map.losses().sweptPixels());
        facts.put("losses_looked_at", levels.evaluations());
        facts.put("rasters_swept", map.losses().sweptRasters());
        facts.put("rasters_read", map.losses().readRasters());
        facts.put("map_seconds", stage_s());
    }

    void mapBytes(long bytes) {
        facts.put("map_bytes", bytes);
    }

    Map<String, Object> facts() {
        return facts;
    }

    private double stage_s() {
        long now = System.nanoTime();
        double seconds = Math.round((now - stageStart) / 1e8) / 10.0;
        stageStart = now;
        return seconds;
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
