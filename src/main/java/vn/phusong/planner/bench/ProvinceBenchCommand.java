package vn.phusong.planner.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.command.OutFile;
import vn.phusong.planner.command.ScratchCommand;
import vn.phusong.planner.gap.GapAnalysis;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.planner.network.RadioCell;
import vn.phusong.planner.prediction.MapAgreement;
import vn.phusong.planner.prediction.PredictionBase;
import vn.phusong.planner.prediction.PredictionRun;
import vn.phusong.planner.prediction.PredictionRuns;
import vn.phusong.planner.prediction.map.RunMap;
import vn.phusong.planner.scenario.ScenarioEngine;
import vn.phusong.planner.scenario.ScenarioEngine.Answer;

/** {@code phusong bench province}. */
@Command(
        name = "province",
        description = {
            "Measure a whole pack: cold prediction of map and hamlets, new sites, one site moved, and how far the swept"
                    + " map and exact profiles agree at the hamlets.",
            "In a database and a data folder of its own; nothing is left behind."
        })
final class ProvinceBenchCommand extends ScratchCommand {

    private static final int SITES = 5;
    private static final double ASIDE_DEG = 0.012;
    private static final int MEGABYTE_BITS = 20;

    @Option(
            names = "--pack",
            paramLabel = "FOLDER",
            defaultValue = "gis-data/phu-tho-sample",
            description = "default: ${DEFAULT-VALUE}")
    private Path pack = Path.of("");

    @Option(names = "--json", paramLabel = "FILE", description = "write the measurements as JSON too")
    private @Nullable Path jsonFile;

    @Override
    public int run(BeanFactory beans) throws IOException {
        if (jsonFile != null) {
            OutFile.check("--json", jsonFile);
        }
        if (!Files.isDirectory(pack)) {
            throw CommandFailure.badInput("There is no folder " + pack + "; give the folder of a pack.");
        }
        int threads = Runtime.getRuntime().availableProcessors();
        JsonMapper json = beans.getBean(JsonMapper.class);
        Map<String, Object> measured = new LinkedHashMap<>();
        try (HeapWatch heap = new HeapWatch()) {
            String packId = load(beans.getBean(PackLoader.class));
            PredictionRuns runs = beans.getBean(PredictionRuns.class);
            Span start = Span.now();
            PredictionRun run = runs.predict(packId, (done, total) -> true);
            Span took = Span.now().minus(start);
            beans.getBean(GapAnalysis.class).judge(run.id());
            measured.put("run_id", run.id());
            measured.put("synthetic", run.synthetic());
            measured.put("cold_wall_s", took.wall_s());
            measured.put("cold_cpu_s", took.cpu_s());
            measured.put("run", json.readTree(Objects.requireNonNull(run.statistics())));
            measureChanges(beans, packId, run, threads, measured);
            measured.put("heap_limit_MB", Runtime.getRuntime().maxMemory() >> MEGABYTE_BITS);
            measured.put("heap_peak_MB", heap.peak_bytes() >> MEGABYTE_BITS);
            measured.put("resident_peak_MB", HeapWatch.peakResident_bytes() >> MEGABYTE_BITS);
        }
        String document = json.writerWithDefaultPrettyPrinter().writeValueAsString(measured);
        out().println(document);
        if (jsonFile != null) {
            OutFile.write(jsonFile, document + "\n");
        }
        return ExitCode.OK;
    }

    private String load(PackLoader loader) {
        err().println("phusong: loading " + pack);
        LoadReport report = loader.load(pack, false);
        if (report.packId() == null || !report.accepted()) {
            throw CommandFailure.badInput("Pack " + pack + " cannot be loaded; ./phusong load " + pack
                    + " tells what is wrong.");
        }
        err().println("phusong: predicting");
        return report.packId();
    }

    private void measureChanges(
            BeanFactory beans, String packId, PredictionRun run, int threads, Map<String, Object> measured) {
        ScenarioEngine scenarios = beans.getBean(ScenarioEngine.class);
        PredictionRuns runs = beans.getBean(PredictionRuns.class);
        PredictionBase base = runs.getBase(packId);
        double[] newSite_s = new double[SITES];
        double[] moved_s = new double[SITES];
        RunMap map = runs.getMap(run.id());
        List<RadioCell> cells = base.cells();
        for (int i = 0; i < SITES; i++) {
            err().println("phusong: change " + (i + 1) + " of " + SITES);
            RadioCell near = cells.get((int) ((i + 1L) * cells.size() / (SITES + 1)));
            newSite_s[i] = scenarios.evaluate(packId, newSite(near)).seconds();
            Answer moved = scenarios.evaluate(packId, movedSite(near));
            moved_s[i] = Span.of(() -> base.change(map, moved.scenario().change(), threads)).wall_s();
        }
        measured.put("new_site_s", newSite_s);
        measured.put("map_after_site_moved_s", moved_s);
        measured.put("map_after_site_moved_s_first_includes", "terrain of the map, made once");
        err().println("phusong: comparing the map with exact profiles");
        MapAgreement agreement = base.agreement(map, threads);
        measured.put("hamlets_compared", agreement.hamlets());
        measured.put("usable_by_map_or_exact_profile_alone", agreement.flips());
        err().println("phusong: new site, s: " + Arrays.toString(newSite_s) + "; site moved, s: "
                + Arrays.toString(moved_s));
    }

    private static String newSite(RadioCell near) {
        StringBuilder sectors = new StringBuilder();
        for (int azimuth = 0; azimuth < 360; azimuth += 120) {
            sectors.append(sectors.isEmpty() ? "" : ",").append(String.format(Locale.ROOT,
                    "{\"operator\":\"%s\",\"azimuth_deg\":%d,\"height_m\":42,\"electrical_tilt_deg\":3,\"cells\":"
                            + "[{\"technology\":\"LTE\",\"band\":\"B3\",\"frequency_MHz\":1840,\"epre_dBm\":15.2}]}",
                    near.operator().code(), azimuth));
        }
        return String.format(Locale.ROOT,
                "{\"name\":\"new\",\"changes\":[{\"add_site\":{\"code\":\"BENCH-NEW\",\"lon\":%.6f,\"lat\":%.6f,"
                        + "\"sectors\":[%s]}}]}",
                near.site().location().getX() + ASIDE_DEG, near.site().location().getY(), sectors);
    }

    private static String movedSite(RadioCell cell) {
        return String.format(Locale.ROOT,
                "{\"name\":\"moved\",\"changes\":[{\"move_site\":{\"site\":\"%s\",\"lon\":%.6f,\"lat\":%.6f}}]}",
                cell.site().code(), cell.site().location().getX() + ASIDE_DEG / 4, cell.site().location().getY());
    }
}
