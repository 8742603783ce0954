package vn.phusong.planner.prediction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.RadioConstants;
import vn.phusong.planner.network.ImportedAntenna;
import vn.phusong.planner.network.Operator;
import vn.phusong.planner.network.RadioCell;
import vn.phusong.planner.prediction.loss.LossStore;
import vn.phusong.planner.prediction.map.MapEngine;
import vn.phusong.planner.prediction.map.RunMap;
import vn.phusong.radio.coverage.AreaLevels;
import vn.phusong.radio.coverage.PointLevels;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.coverage.TransmitterInventory;

/**
 * A complete run in memory, from which changes of its network are computed: nothing of the run is changed. Safe for
 * threads.
 */
public final class PredictionBase {

    private final PredictionRun run;
    private final RunEngine engine;
    private final RadioConstants radio;
    private final PointLevels points;
    private final double[] longitudes_deg;
    private final double[] latitudes_deg;
    private final LossStore losses;
    private @Nullable MapEngine mapEngine;

    PredictionBase(PredictionRun run, RunEngine engine, RadioConstants radio, PointLevels points, LossStore losses) {
        this.run = run;
        this.engine = engine;
        this.radio = radio;
        this.points = points;
        this.losses = losses;
        longitudes_deg = engine.frame().longitudes_deg();
        latitudes_deg = engine.frame().latitudes_deg();
    }

    public PredictionRun run() {
        return run;
    }

    /** All cells of the run. */
    public List<RadioCell> cells() {
        return engine.frame().cells();
    }

    public List<Operator> operators() {
        return engine.frame().operators();
    }

    /** Whether the run knows the height of the ground at a place: without it nothing is predicted from there. */
    public boolean hasGround(double lon_deg, double lat_deg) {
        return !Double.isNaN(engine.terrain().elevation().height_m(lon_deg, lat_deg));
    }

    /** The pack's own antenna patterns. */
    public List<ImportedAntenna> antennas() {
        return engine.frame().antennas();
    }

    /** The network after a change, with the run's cells under their indexes. */
    private TransmitterInventory inventory(NetworkChange change) {
        BitSet removed = new BitSet();
        List<RadioCell> cells = cells();
        for (int i = 0; i < cells.size(); i++) {
            removed.set(i, change.removed().contains(cells.get(i).cell().code()));
        }
        return engine.inventory().changed(removed, EngineCells.list(engine.frame(), change.added(), radio));
    }

    /** The places at which a change makes any difference, in the order of the run, by exact profiles. */
    public List<ChangedSignals> change(NetworkChange change, int threads) {
        TransmitterInventory after = inventory(change);
        PointLevels levels = engine.points(after).update(
                longitudes_deg, latitudes_deg, points, engine.inventory(), threads, Progress.SILENT);
        RunFrame changed = engine.frame().with(change.added());
        List<ChangedSignals> places = new ArrayList<>();
        int first = 0;
        for (JudgingPlace place : engine.frame().places()) {
            if (differs(levels, first, place.size())) {
                places.add(new ChangedSignals(
                        place,
                        PlaceSignals.of(engine.frame(), points, place, first),
                        PlaceSignals.of(changed, levels, place, first)));
            }
            first += place.size();
        }
        return places;
    }

    private boolean differs(PointLevels levels, int first, int size) {
        for (int point = first; point < first + size; point++) {
            if (levels.differs(points, point)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The map after a change.
     *
     * @param map of this run
     */
    public RunMap change(RunMap map, NetworkChange change, int threads) {
        AreaLevels levels = mapEngine().update(
                map.levels(), engine.inventory(), inventory(change), threads, Progress.SILENT);
        return new RunMap(levels, map.operators(), engine.frame().with(change.added()).cellCodes(), map.sigma_dB());
    }

    /**
     * Compares a map of this run with exact profiles.
     *
     * @param map of this run
     */
    public MapAgreement agreement(RunMap map, int threads) {
        return MapAgreement.of(engine, map, threads);
    }

    /** Takes seconds to make, so only who wants maps waits for it. */
    private synchronized MapEngine mapEngine() {
        if (mapEngine == null) {
            RadioConstants.MaxRadius radii = radio.maxRadius();
            double reach_km = Math.max(
                    Math.max(radii.gsm_km(), radii.upTo1GHz_km()), Math.max(radii.upTo2300MHz_km(), radii.above_km()));
            mapEngine = engine.map(reach_km, losses);
        }
        return mapEngine;
    }
}
