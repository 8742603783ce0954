package vn.phusong.planner.gap.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusong.planner.gap.GapQuestions;
import vn.phusong.planner.gap.GapResults;
import vn.phusong.planner.gap.Judged;
import vn.phusong.planner.gap.PlaceFacts;
import vn.phusong.planner.gap.PlaceRegister;
import vn.phusong.planner.gap.Rollup;
import vn.phusong.planner.gap.UnitFigures;
import vn.phusong.planner.gap.judging.HamletResult;
import vn.phusong.planner.gap.judging.HamletStatus;
import vn.phusong.planner.gap.judging.TargetResult;
import vn.phusong.planner.gap.judging.TargetStatus;

/** Lists of judged places; unless statuses are named, those that fail the criteria or are not decided. */
@Component
public class GapLists {

    private final GapResults results;
    private final PlaceRegister register;
    private final GapQuestions questions;
    private final UnitFigures figures;

    GapLists(GapResults results, PlaceRegister register, GapQuestions questions, UnitFigures figures) {
        this.results = results;
        this.register = register;
        this.questions = questions;
        this.figures = figures;
    }

    /** Hamlets by unit, as {@link GapQuestions#rollups}. */
    public RollupList hamletsByUnit(Judged judged, String by, @Nullable String edition) {
        List<Rollup> rollups = questions.rollups(judged, by, edition);
        return RollupList.of(
                judged, rollups, figures.listPopulations(judged.run().runId(), rollups.get(0).edition()));
    }

    /** 5G targets by unit, as {@link GapQuestions#targetRollups}. */
    public TargetRollupList targetsByUnit(Judged judged, String by, @Nullable String edition) {
        return TargetRollupList.of(judged, questions.targetRollups(judged, by, edition));
    }

    /** @param statuses comma-separated; null for all but COVERED */
    public GapList hamlets(Judged judged, @Nullable String statuses, long offset, int limit) {
        Set<HamletStatus> wanted = statuses == null
                ? EnumSet.complementOf(EnumSet.of(HamletStatus.COVERED))
                : GapQuestions.list("status", statuses, HamletStatus.class);
        Map<String, PlaceFacts> facts = register.hamlets(judged.run().runId());
        Map<String, String> operators = register.operators(judged.run().runId());
        List<HamletResult> all = results.listHamlets(judged);
        List<GapItem> matched = all.stream()
                .filter(result -> wanted.contains(result.status()))
                .map(result -> GapItem.of(result, facts(facts, result.hamletCode()), operators))
                .toList();
        return GapList.of(judged, "hamlets", names(wanted), all.size(), matched, offset, limit);
    }

    /** @param statuses comma-separated; null for all but CLOSED */
    public GapList targets(Judged judged, @Nullable String statuses, long offset, int limit) {
        Set<TargetStatus> wanted = statuses == null
                ? EnumSet.complementOf(EnumSet.of(TargetStatus.CLOSED))
                : GapQuestions.list("status", statuses, TargetStatus.class);
        Map<String, PlaceFacts> facts = register.targets(judged.run().runId());
        Map<String, String> operators = register.operators(judged.run().runId());
        List<TargetResult> all = results.listTargets(judged);
        List<GapItem> matched = all.stream()
                .filter(result -> wanted.contains(result.status()))
                .map(result -> GapItem.of(result, facts(facts, result.targetCode()), operators))
                .toList();
        return GapList.of(judged, "targets", names(wanted), all.size(), matched, offset, limit);
    }

    private static PlaceFacts facts(Map<String, PlaceFacts> facts, String code) {
        PlaceFacts found = facts.get(code);
        return found == null ? PlaceFacts.unnamed(code) : found;
    }

    private static <E extends Enum<E>> List<String> names(Set<E> statuses) {
        return statuses.stream().map(Enum::name).toList();
    }
}
