package vn.phusong.planner.prediction.signal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.command.OutFile;
import vn.phusong.planner.elevation.PackTerrain;
import vn.phusong.planner.hamlet.HamletRegister;
import vn.phusong.planner.ingest.Packs;
import vn.phusong.planner.prediction.PeopleSource;
import vn.phusong.planner.prediction.PredictionRun;
import vn.phusong.planner.prediction.PredictionRuns;
import vn.phusong.planner.target.TargetList;
import vn.phusong.radio.linkbudget.Technology;

/** Writes what the map of the latest run shows of one technology. */
@Command(
        name = "signal",
        description = {
            "Write what the map of a pack's latest run shows of one technology: a raster (.tif), the areas of the signal"
                    + " classes (.geojson), or how much of each hamlet and target has signal (.csv).",
            "Thresholds are those of the built-in criteria. Hamlets are judged at exact points and not by this map."
        })
public final class SignalCommand extends DatabaseCommand {

    @Option(names = "--technology", paramLabel = "GSM|UMTS|LTE|NR", required = true, description = "which technology")
    private Technology technology = Technology.LTE;

    @Option(
            names = "--operator",
            paramLabel = "CODE",
            defaultValue = SignalView.ANY,
            showDefaultValue = Visibility.ALWAYS,
            description = "an operator's code, any (the best) or at-least-two (the second best)")
    private String operator = SignalView.ANY;

    @Option(
            names = "--quantity",
            paramLabel = "QUANTITY",
            defaultValue = "level",
            showDefaultValue = Visibility.ALWAYS,
            description = "of a raster: ${COMPLETION-CANDIDATES}")
    private SignalQuantity quantity = SignalQuantity.level;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "a .tif (cloud-optimised GeoTIFF, UTM 48N), .geojson or .csv file")
    private Path out = Path.of("");

    @Option(names = "--pack-id", paramLabel = "ID", description = "id of a loaded pack (default: the only one loaded)")
    private @Nullable String packId;

    @Override
    public int run(BeanFactory beans) throws IOException {
        String name = out.getFileName() == null ? "" : out.getFileName().toString();
        if (!name.matches(".*\\.(tif|tiff|geojson|csv)")) {
            throw CommandFailure.badInput("--out " + out + " must end with .tif, .geojson or .csv.");
        }
        OutFile.check("--out", out);
        SignalView view = view(beans);
        if (name.endsWith(".geojson")) {
            JsonMapper json = beans.getBean(JsonMapper.class);
            OutFile.write(out, json.writeValueAsBytes(new SignalAreas(view, json).document()));
        } else if (name.endsWith(".csv")) {
            OutFile.write(out, String.join("\n", PlaceStatistics.csv(view, places(beans, view))) + "\n");
        } else {
            raster(view);
        }
        err().println((view.run().synthetic() ? "SYNTHETIC. " : "") + out + ": " + technology + ", " + operator
                + ", predicted, run " + view.run().id().substring(0, 12));
        return ExitCode.OK;
    }

    private SignalView view(BeanFactory beans) {
        String pack = beans.getBean(Packs.class).getId(packId);
        PredictionRuns runs = beans.getBean(PredictionRuns.class);
        PredictionRun run = runs.findLatestComplete(pack)
                .orElseThrow(() -> CommandFailure.badInput(
                        "Pack " + pack + " has no complete run: ./phusong analyse --pack-id " + pack));
        return SignalView.of(run, runs.getMap(run.id()), technology, operator);
    }

    private void raster(SignalView view) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("QUANTITY", quantity.meaning());
        view.provenance().forEach((key, value) -> metadata.put(key.toUpperCase(Locale.ROOT), value));
        quantity.write(out, view, metadata);
        if (quantity == SignalQuantity.server) {
            List<String> lines = new ArrayList<>(List.of("index,cell"));
            List<String> cells = view.map().cells();
            for (int i = 0; i < cells.size(); i++) {
                lines.add(i + "," + cells.get(i));
            }
            Path legend = out.resolveSibling(out.getFileName().toString().replaceFirst("\\.tiff?$", ".csv"));
            OutFile.write(legend, String.join("\n", lines) + "\n");
        }
    }

    private List<PlaceStatistics.Figures> places(BeanFactory beans, SignalView view) {
        String pack = view.run().packId();
        PlaceStatistics statistics =
                new PlaceStatistics(view, new PeopleSource(beans.getBean(PackTerrain.class).findPopulation(pack)));
        List<PlaceStatistics.Figures> figures = new ArrayList<>();
        beans.getBean(HamletRegister.class).list(pack).forEach(each -> figures.add(statistics.of(each)));
        beans.getBean(TargetList.class).list(pack).forEach(each -> figures.add(statistics.of(each)));
        return figures;
    }
}
