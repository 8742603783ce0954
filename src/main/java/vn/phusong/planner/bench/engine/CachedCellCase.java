package vn.phusong.planner.bench.engine;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import vn.phusong.planner.prediction.loss.LossStore;
import vn.phusong.planner.prediction.loss.SweptLosses;
import vn.phusong.planner.prediction.map.MapEngine;
import vn.phusong.radio.antenna.BuiltInPatterns;
import vn.phusong.radio.antenna.MountedAntenna;
import vn.phusong.radio.coverage.AreaLevels;
import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.coverage.AreaPrediction;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.coverage.RadialSweep;
import vn.phusong.radio.coverage.TransmitterCell;
import vn.phusong.radio.coverage.TransmitterInventory;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GridTerrain;

/** A cell of 160,000 pixels whose losses are in the store gets another tilt: the new map, reading the losses included. */
final class CachedCellCase extends EngineCase {

    /** In a round: one takes too little for the clock of processor time. */
    private static final int TILTS = 10;

    private static final double POSTING_M = 50;
    /** π·r² is 160,000 pixels. */
    private static final double RADIUS_KM = 11.284;

    private static final double MARGIN_KM = 0.2;
    private static final double EPRE_dBm = 15;
    private static final double PEAK_GAIN_DBI = 15;

    private final AreaPrediction prediction;
    private final AreaPixels pixels;
    private TransmitterInventory inventory;
    private AreaLevels levels;

    CachedCellCase(ElevationModel elevation, Path losses) {
        super(TILTS + " re-tilts of a cached cell of 160 k pixels", 1, 1);
        MetricGrid grid = MetricGrid.around(
                SweepCase.EPSG, SweepCase.CENTRE, (RADIUS_KM + MARGIN_KM) * 1000, POSTING_M);
        GridTerrain terrain = GridTerrain.of(elevation, ClutterModel.none(), grid);
        pixels = new AreaPixels(terrain, grid, cell -> true);
        RadialSweep sweep = new RadialSweep(
                terrain,
                PropagationModels.get("p1812"),
                PathSettings.median(45, 360, SweepCase.CENTRE.lat_deg()),
                SweepCase.RX_HEIGHT_M);
        SweptLosses supply = new SweptLosses(
                sweep, pixels, Map.of("terrain", "bench"), new LossStore(losses, Long.MAX_VALUE));
        prediction = new AreaPrediction(
                elevation, pixels, supply, SweepCase.RX_HEIGHT_M, MapEngine::sufficient_cdBm);
        inventory = new TransmitterInventory(1, List.of(cell(0)));
        levels = prediction.predict(inventory, 1, Progress.SILENT);
    }

    private static TransmitterCell cell(double electricalTilt_deg) {
        MountedAntenna antenna = new MountedAntenna(
                BuiltInPatterns.find("tr36814", PEAK_GAIN_DBI).orElseThrow(), 60, electricalTilt_deg, 0);
        return new TransmitterCell(
                SweepCase.CENTRE, SweepCase.TX_HEIGHT_M, 1800, Technology.LTE, 0, EPRE_dBm, 0, antenna, RADIUS_KM);
    }

    @Override
    long run(int round) {
        for (int i = 0; i < TILTS; i++) {
            tilt(1 + i);
        }
        return TILTS * Math.round(Math.PI * Math.pow(RADIUS_KM * 1000 / POSTING_M, 2));
    }

    private void tilt(double electricalTilt_deg) {
        BitSet former = new BitSet();
        former.set(inventory.cells().size() - 1);
        TransmitterInventory next = inventory.changed(former, List.of(cell(electricalTilt_deg)));
        AreaLevels updated = prediction.update(levels, inventory, next, threads(), Progress.SILENT);
        inventory = next;
        levels = updated;
    }
}
