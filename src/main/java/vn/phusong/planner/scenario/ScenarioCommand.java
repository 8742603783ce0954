package vn.phusong.planner.scenario;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.command.OutFile;
import vn.phusong.planner.gap.JudgedDifference;
import vn.phusong.planner.ingest.Packs;
import vn.phusong.planner.scenario.ScenarioEngine.Answer;

/** Puts a scenario to the run of what is loaded. */
@Command(
        name = "scenario",
        description = {
            "Tell what a change of the network would gain and lose: hamlets, people, targets, by criteria and operator.",
            "Nothing is stored. The file's form: src/docs/scenarios.md"
        })
public final class ScenarioCommand extends DatabaseCommand {

    @Parameters(paramLabel = "FILE", description = "the scenario, JSON")
    private Path file = Path.of("");

    @Option(names = "--pack-id", paramLabel = "ID", description = "id of a loaded pack (default: the only one loaded)")
    private @Nullable String packId;

    @Option(
            names = "--areas",
            paramLabel = "OUT.geojson",
            description = "write where usable signal is gained and lost, for each technology that changes")
    private @Nullable Path areas;

    @Option(
            names = "--operator",
            paramLabel = "CODE",
            defaultValue = "any",
            description = "of the areas: a code, any or at-least-two (default: ${DEFAULT-VALUE})")
    private String operator = "any";

    @Option(names = "--json", description = "print JSON")
    private boolean asJson;

    @Override
    public int run(BeanFactory beans) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandFailure.badInput("There is no file " + file + ", or it cannot be read.");
        }
        if (areas != null) {
            OutFile.check("--areas", areas);
        }
        ScenarioEngine engine = beans.getBean(ScenarioEngine.class);
        JsonMapper json = beans.getBean(JsonMapper.class);
        Answer answer = engine.evaluate(beans.getBean(Packs.class).getId(packId), Files.readString(file));
        if (areas != null) {
            OutFile.write(areas, json.writeValueAsBytes(engine.areas(answer, operator)));
        }
        if (asJson) {
            out().println(json.writerWithDefaultPrettyPrinter().writeValueAsString(document(answer, json)));
        } else {
            print(answer, out());
        }
        return ExitCode.OK;
    }

    private static void print(Answer answer, PrintWriter out) {
        out.printf(Locale.ROOT, "%s%s%ncompared with run %s, predicted; %d cells off, %d added; %d places touched, %.2f s%n",
                answer.run().synthetic() ? "SYNTHETIC. " : "",
                answer.scenario().name().isEmpty() ? "Scenario" : answer.scenario().name(),
                answer.run().id().substring(0, 12), answer.scenario().change().removed().size(),
                answer.scenario().change().added().size(), answer.places(), answer.seconds());
        boolean none = true;
        for (JudgedDifference each : answer.differences()) {
            if (!each.isNone()) {
                none = false;
                out.printf("  %-14s %-13s hamlets +%d -%d, people +%d -%d, targets +%d -%d%n", each.criteria(), each.scope(),
                        each.hamletsGained().size(), each.hamletsLost().size(), each.peopleGained(), each.peopleLost(),
                        each.targetsClosed().size(), each.targetsOpened().size());
                list(out, "gained", each.hamletsGained());
                list(out, "lost", each.hamletsLost());
                list(out, "targets closed", each.targetsClosed());
                list(out, "targets opened", each.targetsOpened());
            }
        }
        if (none) {
            out.println("  nothing gained, nothing lost by any criteria");
        }
    }

    private static void list(PrintWriter out, String what, List<String> codes) {
        int shown = Math.min(codes.size(), 10);
        if (shown > 0) {
            out.println("      " + what + ": " + String.join(" ", codes.subList(0, shown))
                    + (codes.size() > shown ? " … and " + (codes.size() - shown) + " more" : ""));
        }
    }

    private static ObjectNode document(Answer answer, JsonMapper json) {
        ObjectNode document = json.createObjectNode();
        document.put("name", answer.scenario().name());
        document.put("run_id", answer.run().id());
        document.put("synthetic", answer.run().synthetic());
        document.put("kind", "predicted");
        document.put("cells_off", answer.scenario().change().removed().size());
        document.put("cells_added", answer.scenario().change().added().size());
        document.put("places_touched", answer.places());
        document.put("seconds", Math.round(answer.seconds() * 1000) / 1000.0);
        ArrayNode differences = document.putArray("differences");
        for (JudgedDifference each : answer.differences()) {
            ObjectNode node = differences.addObject();
            node.put("criteria", each.criteria()).put("scope", each.scope().code());
            node.put("people_gained", each.peopleGained()).put("people_lost", each.peopleLost());
            each.hamletsGained().forEach(node.putArray("hamlets_gained")::add);
            each.hamletsLost().forEach(node.putArray("hamlets_lost")::add);
            each.targetsClosed().forEach(node.putArray("targets_closed")::add);
            each.targetsOpened().forEach(node.putArray("targets_opened")::add);
        }
        return document;
    }
}
