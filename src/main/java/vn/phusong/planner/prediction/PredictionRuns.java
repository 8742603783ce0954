package vn.phusong.planner.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.ingest.Dataset;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.Packs;
import vn.phusong.planner.prediction.loss.LossStore;
import vn.phusong.planner.prediction.map.MapEngine;
import vn.phusong.planner.prediction.map.RunFiles;
import vn.phusong.planner.prediction.map.RunMap;
import vn.phusong.radio.coverage.AreaLevels;
import vn.phusong.radio.coverage.PointLevels;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.propagation.PropagationModel;
import vn.phusong.radio.propagation.PropagationModels;

/**
 * Makes prediction runs. The same inputs are the same run: what is already complete is found, not computed
 * again, and what an interrupted attempt left is replaced.
 */
@Service
public class PredictionRuns {

    /** Receiver above ground in m (DESIGN §4). */
    public static final double RX_HEIGHT_M = 1.5;

    /** Revision of what this package does with the kernel's results; part of the run id. */
    private static final String ENGINE = "exact-points/1 swept-map/1";

    /** Kinds that a run does not depend on. */
    private static final List<String> BESIDE = List.of("declared-uncovered", "hamlet-attributes", "observed-cells", "unit-population");

    /** About the share of the time that the judging points take, of a first run. */
    private static final double POINTS_SHARE = 0.2;

    private static final int STEPS = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(PredictionRuns.class);

    private final Packs packs;
    private final RunFrames frames;
    private final RunTable table;
    private final TransactionTemplate transaction;
    private final PredictionWriter writer;
    private final RunFiles files;
    private final LossStore losses;
    private final JsonMapper json;

    PredictionRuns(
            Packs packs,
            RunFrames frames,
            RunTable table,
            PredictionWriter writer,
            RunFiles files,
            LossStore losses,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.packs = packs;
        this.frames = frames;
        this.table = table;
        this.writer = writer;
        this.files = files;
        this.losses = losses;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Optional<PredictionRun> find(String runId) {
        return table.find(runId);
    }

    /** The run that was finished last for a pack. */
    public Optional<PredictionRun> findLatestComplete(String packId) {
        return table.findLatestComplete(packId);
    }

    /**
     * The map of a complete run.
     *
     * @throws CommandFailure if the data folder does not have it
     */
    public RunMap getMap(String runId) {
        return files.findMap(runId).orElseThrow(() -> CommandFailure.failed("The map of run " + runId
                + " is not in the data folder, or is harmed there: ./phusong analyse computes it again."));
    }

    /**
     * The run of what is loaded now, in memory, to compute changes from.
     *
     * @throws CommandFailure if there is none
     */
    public PredictionBase getBase(String packId) {
        Pack pack = get(packId);
        PredictionRun run = findCurrent(packId).orElseThrow(() -> CommandFailure.badInput("What is loaded of pack "
                + packId + " has not been analysed: ./phusong analyse --pack-id " + packId));
        PointLevels points = files.findPoints(run.id()).orElseThrow(() -> CommandFailure.failed("The levels of run "
                + run.id() + " are not in the data folder, or are harmed there: ./phusong analyse --pack-id " + packId
                + " computes them again."));
        return new PredictionBase(run, frames.engine(pack, model()), pack.radio(), points, losses);
    }

    /** The run of what is loaded now, if it is complete: then {@link #predict} would compute nothing. */
    public Optional<PredictionRun> findCurrent(String packId) {
        return table.find(inputs(get(packId)).runId()).filter(run -> run.state() == PredictionRun.State.COMPLETE);
    }

    /**
     * The complete run of what is loaded now, computed if need be.
     *
     * @throws CommandFailure if the pack lacks what a prediction needs
     * @throws CancellationException if progress asked to stop; nothing is left of the run then
     */
    public PredictionRun predict(String packId, Progress progress) {
        Pack pack = get(packId);
        RunInputs inputs = inputs(pack);
        String runId = inputs.runId();
        Optional<PredictionRun> known = table.find(runId);
        if (known.isPresent() && known.get().state() == PredictionRun.State.COMPLETE) {
            restoreFiles(pack, runId, progress);
            return known.get();
        }
        transaction.executeWithoutResult(status ->
                table.start(runId, packId, pack.synthetic(), inputs, model().version(), datasets(packId)));
        try {
            compute(pack, runId, progress);
        } catch (RuntimeException | Error failure) {
            String sentence = failure.getClass().getSimpleName() + ": " + failure.getMessage();
            transaction.executeWithoutResult(status -> table.fail(runId, sentence));
            throw failure;
        }
        return table.find(runId).orElseThrow();
    }

    /** A run is its inputs: files that were lost or harmed come again with the same bits, and its rows stay. */
    private void restoreFiles(Pack pack, String runId, Progress progress) {
        if (!files.isWhole(runId)) {
            RunEngine engine = frames.engine(pack, model());
            computeFiles(engine, runId, new RunStatistics(engine, Runtime.getRuntime().availableProcessors()), progress);
        }
    }

    private void compute(Pack pack, String runId, Progress progress) {
        RunEngine engine = frames.engine(pack, model());
        RunStatistics statistics = new RunStatistics(engine, Runtime.getRuntime().availableProcessors());
        PointLevels points = computeFiles(engine, runId, statistics, progress);
        transaction.executeWithoutResult(status -> {
            writer.write(runId, engine.frame(), engine.terrain(), points);
            table.complete(runId, json.writeValueAsString(statistics.facts()));
        });
    }

    private PointLevels computeFiles(RunEngine engine, String runId, RunStatistics statistics, Progress progress) {
        RunFrame frame = engine.frame();
        int threads = Runtime.getRuntime().availableProcessors();
        LOG.info("run {}: {} points, {} pixels, {} cells, {} threads", runId, frame.pointCount(),
                frame.area().cells().cardinality(), frame.cells().size(), threads);
        PointLevels points = engine.points(engine.inventory())
                .predict(frame.longitudes_deg(), frame.latitudes_deg(), threads, share(progress, 0, POINTS_SHARE));
        statistics.points(points);
        MapEngine map = engine.map(MapEngine.reach_km(engine.inventory()), losses);
        AreaLevels levels = map.predict(engine.inventory(), threads, share(progress, POINTS_SHARE, 1));
        statistics.map(map, levels);
        files.write(runId, points);
        files.write(runId, new RunMap(levels, frame.operatorCodes(), frame.cellCodes(), map.sigma_dB()));
        statistics.mapBytes(files.mapBytes(runId));
        return points;
    }

    /** A part of the whole, told as its share of a thousand steps. */
    private static Progress share(Progress progress, double from, double to) {
        return (done, total) -> progress.goesOn((int) (STEPS * (from + (to - from) * done / total)), STEPS);
    }

    private Pack get(String packId) {
        return packs.find(packId)
                .orElseThrow(() -> CommandFailure.badInput("No pack \"" + packId
                        + "\" is loaded: load one with ./phusong load FOLDER."));
    }

    private static PropagationModel model() {
        return PropagationModels.get("p1812");
    }

    private List<Dataset> datasets(String packId) {
        return packs.listDatasets(packId).stream()
                .filter(dataset -> !BESIDE.contains(dataset.kind()))
                .sorted(Comparator.comparing(Dataset::name))
                .toList();
    }

    private RunInputs inputs(Pack pack) {
        Map<String, Object> values = new TreeMap<>();
        values.put("pack", pack.id());
        values.put("province", pack.provinceCode());
        values.put("synthetic", pack.synthetic());
        values.put("register_edition", pack.registerEdition());
        values.put("engine", ENGINE);
        values.put("points", JudgingPoints.VERSION);
        values.put("model", model().version());
        values.put("rx_height_m", RX_HEIGHT_M);
        values.put("raster_posting_m", pack.radio().mapPosting_m());
        values.put("delta_n", pack.radio().deltaN());
        values.put("n0", pack.radio().n0());
        values.put("max_radius_km", Map.of(
                "GSM", pack.radio().maxRadius().gsm_km(),
                "up_to_1_GHz", pack.radio().maxRadius().upTo1GHz_km(),
                "up_to_2.3_GHz", pack.radio().maxRadius().upTo2300MHz_km(),
                "above", pack.radio().maxRadius().above_km()));
        List<Map<String, Object>> datasets = new ArrayList<>();
        for (Dataset dataset : datasets(pack.id())) {
            datasets.add(new TreeMap<>(Map.of(
                    "name", dataset.name(), "kind", dataset.kind(), "rows_hash", dataset.rowsHash())));
        }
        values.put("datasets", datasets);
        return RunInputs.of(values);
    }
}
