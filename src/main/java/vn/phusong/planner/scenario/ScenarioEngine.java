package vn.phusong.planner.scenario;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.gap.ChangeJudge;
import vn.phusong.planner.gap.GapAnalysis;
import vn.phusong.planner.gap.JudgedDifference;
import vn.phusong.planner.prediction.PredictionBase;
import vn.phusong.planner.prediction.PredictionRun;
import vn.phusong.planner.prediction.PredictionRuns;
import vn.phusong.planner.prediction.map.RunMap;
import vn.phusong.planner.prediction.signal.ChangedAreas;

/**
 * Answers what-if questions on the run of what is loaded. Keeps the run that was asked for last in memory, so that the
 * next question is answered in the time of its change.
 */
@Service
public class ScenarioEngine {

    private final PredictionRuns runs;
    private final GapAnalysis gaps;
    private final JsonMapper json;
    private @Nullable Kept kept;

    private record Kept(PredictionBase base, ChangeJudge judge) {}

    ScenarioEngine(PredictionRuns runs, GapAnalysis gaps, JsonMapper json) {
        this.runs = runs;
        this.gaps = gaps;
        this.json = json;
    }

    /**
     * A scenario's answer.
     *
     * @param run the base
     * @param places hamlets and targets whose signal the change touches
     * @param seconds what the answer took, without reading the base
     */
    public record Answer(
            Scenario scenario, PredictionRun run, int places, List<JudgedDifference> differences, double seconds) {}

    /**
     * @param text the scenario as JSON
     * @throws vn.phusong.planner.command.CommandFailure if it is none, or the pack has no run of what is loaded
     */
    public Answer evaluate(String packId, String text) {
        Kept present = kept(packId);
        Scenario scenario = ScenarioReader.read(text, present.base(), json);
        long start = System.nanoTime();
        var changes = present.base().change(scenario.change(), Runtime.getRuntime().availableProcessors());
        List<JudgedDifference> differences = present.judge().judge(changes);
        return new Answer(
                scenario, present.base().run(), changes.size(), differences, (System.nanoTime() - start) / 1e9);
    }

    /**
     * Where a scenario that was answered gains and loses usable signal, as GeoJSON.
     *
     * @param operator code, {@code any} or {@code at-least-two}
     */
    public ObjectNode areas(Answer answer, String operator) {
        Kept present = kept(answer.run().packId());
        if (!present.base().run().id().equals(answer.run().id())) {
            throw CommandFailure.failed("The run has changed since the scenario was answered: ask again.");
        }
        RunMap before = runs.getMap(answer.run().id());
        RunMap after = present.base()
                .change(before, answer.scenario().change(), Runtime.getRuntime().availableProcessors());
        return new ChangedAreas(answer.run(), before, after, json).document(operator);
    }

    private synchronized Kept kept(String packId) {
        Kept former = kept;
        boolean current = former != null
                && former.base().run().packId().equals(packId)
                && runs.findCurrent(packId).map(PredictionRun::id).equals(Optional.of(former.base().run().id()));
        if (former == null || !current) {
            PredictionBase base = runs.getBase(packId);
            former = new Kept(base, gaps.changesOf(base.run().id()));
            kept = former;
        }
        return former;
    }
}
