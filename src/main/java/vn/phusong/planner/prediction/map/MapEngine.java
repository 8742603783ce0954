package vn.phusong.planner.prediction.map;

import java.util.Map;
import java.util.TreeMap;
import vn.phusong.planner.prediction.loss.LossStore;
import vn.phusong.planner.prediction.loss.SweptLosses;
import vn.phusong.radio.coverage.AreaLevels;
import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.coverage.AreaPrediction;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.coverage.RadialSweep;
import vn.phusong.radio.coverage.TransmitterCell;
import vn.phusong.radio.coverage.TransmitterInventory;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.linkbudget.LinkBudget;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModel;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GridTerrain;

/**
 * Makes maps of one area over one terrain: of an inventory, and of its changes. Keeps the terrain in memory, losses in a
 * store. Safe for threads.
 */
public final class MapEngine {

    private static final double METRES_PER_KM = 1000;

    /** A map's plane stretches lengths, and a transmitter stands within a pixel. */
    private static final double STRETCH = 1.003;

    private static final int PIXELS_BEYOND = 3;

    private final MapArea area;
    private final AreaPixels pixels;
    private final SweptLosses losses;
    private final AreaPrediction prediction;
    private final int[] sigma_dB;

    /**
     * What a map depends on beside its cells.
     *
     * @param terrainName tells one terrain (elevation and clutter with all that says how to read them) from any other
     * @param reach_km longest radius of any cell
     */
    public record Setting(
            String terrainName,
            ElevationModel elevation,
            ClutterModel clutter,
            PropagationModel model,
            PathSettings path,
            double rxHeight_m,
            double reach_km) {

        private Map<String, String> named() {
            Map<String, String> named = new TreeMap<>();
            named.put("terrain", terrainName);
            named.put("model", model.version());
            named.put("path", path.toString());
            named.put("rx_height_m", Double.toString(rxHeight_m));
            return named;
        }
    }

    public MapEngine(MapArea area, Setting setting, LossStore store) {
        this.area = area;
        GridTerrain terrain =
                GridTerrain.of(setting.elevation(), setting.clutter(), belt(area.grid(), setting.reach_km()));
        pixels = new AreaPixels(terrain, area.grid(), area.cells()::get);
        RadialSweep sweep = new RadialSweep(terrain, setting.model(), setting.path(), setting.rxHeight_m());
        Map<String, String> inputs = setting.named();
        inputs.put("area", area.hash());
        losses = new SweptLosses(sweep, pixels, inputs, store);
        prediction = new AreaPrediction(
                setting.elevation(), pixels, losses, setting.rxHeight_m(), MapEngine::sufficient_cdBm);
        sigma_dB = MapSigma.of(pixels, setting.elevation(), setting.clutter());
    }

    /** The grid with a belt around it in which stands whatever may reach it. */
    private static MetricGrid belt(MetricGrid grid, double reach_km) {
        int cells = PIXELS_BEYOND + (int) Math.ceil(reach_km * METRES_PER_KM * STRETCH / grid.posting_m());
        return grid.part(-cells, -cells, grid.columns() + 2 * cells, grid.rows() + 2 * cells);
    }

    /** From this level a cell counts as a server: what is usable by the built-in criteria. */
    public static int sufficient_cdBm(Technology technology) {
        return (int) Math.round(LinkBudget.CDB_PER_DB * technology.defaultLevels().usable_dBm());
    }

    /** Longest radius of the cells of an inventory. */
    public static double reach_km(TransmitterInventory inventory) {
        return inventory.cells().stream().mapToDouble(TransmitterCell::maxRadius_km).max().orElse(0);
    }

    public MapArea area() {
        return area;
    }

    /** The map of an inventory. Progress counts transmitter locations. */
    public AreaLevels predict(TransmitterInventory inventory, int threads, Progress progress) {
        return prediction.predict(inventory, threads, progress);
    }

    /** The map after a change; see {@link AreaPrediction#update}. */
    public AreaLevels update(
            AreaLevels levels, TransmitterInventory before, TransmitterInventory after, int threads, Progress progress) {
        return prediction.update(levels, before, after, threads, progress);
    }

    /** Planning standard deviation at each pixel. */
    public int[] sigma_dB() {
        return sigma_dB;
    }

    /** What was computed and read so far. */
    public SweptLosses losses() {
        return losses;
    }
}
