package vn.phusong.planner.pipeline.sample.network;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import vn.phusong.planner.ingest.RadioConstants;
import vn.phusong.planner.pipeline.sample.facts.Carrier;
import vn.phusong.planner.pipeline.sample.land.ClutterGrid;
import vn.phusong.planner.pipeline.sample.land.GridFrame;
import vn.phusong.planner.pipeline.sample.land.HeightGrid;
import vn.phusong.planner.pipeline.sample.land.LocalPlane;
import vn.phusong.radio.coverage.PointLevels;
import vn.phusong.radio.coverage.PointPrediction;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.coverage.TransmitterInventory;
import vn.phusong.radio.linkbudget.LinkBudget;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GeographicGrid;
import vn.phusong.radio.terrain.HeightRaster;

/**
 * Asks the kernel what sites give at places, with the settings of a run: P.1812 at p = pL = 50 %,
 * receiver at 1.5 m, the pack's terrain, clutter and constants. Any number of threads gives the same.
 */
public final class SignalCheck {

    /** Margin where no cell is within reach. */
    public static final int NO_SIGNAL = Integer.MIN_VALUE / 2;

    private static final double RX_HEIGHT_M = 1.5;
    private static final Technology[] TECHNOLOGIES = Technology.values();

    private final ElevationModel elevation;
    private final ClutterModel clutter;
    private final PathSettings settings;
    private final int threads = Runtime.getRuntime().availableProcessors();

    public SignalCheck(HeightGrid heights, ClutterGrid clutter) {
        GeographicGrid grid = grid(heights.frame());
        float[] heights_m = new float[grid.size()];
        short[] posts = heights.posts();
        for (int i = 0; i < heights_m.length; i++) {
            heights_m[i] = posts[i] == HeightGrid.VOID ? Float.NaN : posts[i];
        }
        elevation = ElevationModel.of(new HeightRaster(grid, heights_m), false, "sample");
        this.clutter = new ClutterModel(grid(clutter.frame()), clutter.classes(), Map.of(), "sample");
        RadioConstants radio = RadioConstants.DEFAULT;
        settings = PathSettings.median(radio.deltaN(), radio.n0(), (grid.north_deg() + grid.south_deg()) / 2);
    }

    private static GeographicGrid grid(GridFrame frame) {
        double step = 1.0 / frame.stepsPerDegree();
        return new GeographicGrid(frame.west(), frame.north(), step, step, frame.columns(), frame.rows());
    }

    /**
     * For each place the most by which any of the wanted carriers exceeds the usable level of its
     * technology, in hundredths of a dB; {@link #NO_SIGNAL} where none reaches.
     */
    public int[] bestMargins_cdB(List<Site> sites, Predicate<Carrier> wanted, List<Coordinate> places) {
        PointLevels levels = predict(Transmitters.of(sites, wanted, 1, (site, i) -> 0), places);
        int[] margins_cdB = new int[places.size()];
        for (int p = 0; p < margins_cdB.length; p++) {
            int best = NO_SIGNAL;
            for (Technology technology : TECHNOLOGIES) {
                best = Math.max(best, margin_cdB(levels, p, 0, technology));
            }
            margins_cdB[p] = best;
        }
        return margins_cdB;
    }

    /** Levels of each installation on its own: the group is its place in the order of sites and installations. */
    ByInstallation byInstallation(List<Site> sites, Predicate<Carrier> wanted, List<Coordinate> places) {
        Map<Site, Integer> first = new IdentityHashMap<>();
        int groups = 0;
        for (Site site : sites) {
            first.put(site, groups);
            groups += site.installations().size();
        }
        TransmitterInventory inventory =
                Transmitters.of(sites, wanted, Math.max(1, groups), (site, i) -> first.get(site) + i);
        return new ByInstallation(first, predict(inventory, places));
    }

    /** What each installation gives at each place. */
    record ByInstallation(Map<Site, Integer> first, PointLevels levels) {

        /** Margin over the usable level in hundredths of a dB; {@link #NO_SIGNAL} without any. */
        int margin_cdB(Site site, int installation, Technology technology, int place) {
            return SignalCheck.margin_cdB(levels, place, first.get(site) + installation, technology);
        }
    }

    /** Levels by operator, numbered as in {@code operators}. */
    PointLevels byOperator(List<Site> sites, List<String> operators, Predicate<Carrier> wanted, List<Coordinate> places) {
        return predict(
                Transmitters.of(sites, wanted, operators.size(), (site, i) ->
                        operators.indexOf(site.installations().get(i).operator())),
                places);
    }

    static int margin_cdB(PointLevels levels, int place, int group, Technology technology) {
        int level_cdBm = levels.level_cdBm(place, TransmitterInventory.channel(group, technology));
        int usable_cdBm = (int) Math.round(technology.defaultLevels().usable_dBm() * LinkBudget.CDB_PER_DB);
        return level_cdBm == PointLevels.NO_LEVEL ? NO_SIGNAL : level_cdBm - usable_cdBm;
    }

    private PointLevels predict(TransmitterInventory inventory, List<Coordinate> places) {
        double[] lon_deg = places.stream().mapToDouble(place -> LocalPlane.lon(place.x)).toArray();
        double[] lat_deg = places.stream().mapToDouble(place -> LocalPlane.lat(place.y)).toArray();
        PointPrediction prediction = new PointPrediction(
                inventory, elevation, clutter, PropagationModels.get("p1812"), settings, RX_HEIGHT_M);
        return prediction.predict(lon_deg, lat_deg, Math.min(threads, Math.max(1, places.size() / 8)), Progress.SILENT);
    }
}
