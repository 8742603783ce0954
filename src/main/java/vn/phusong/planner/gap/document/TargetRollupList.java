package vn.phusong.planner.gap.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.phusong.planner.gap.GapQuestions.TargetRollups;
import vn.phusong.planner.gap.Judged;
import vn.phusong.planner.gap.TargetRollup;

/** The 5G targets by unit of one level and edition; units without targets are not listed. */
@JsonNaming(SnakeCaseStrategy.class)
public record TargetRollupList(JudgementReference judgement, String edition, String by, Count closed, List<Unit> units) {

    /**
     * One unit.
     *
     * @param code the unit that holds the targets' centres, or {@code unassigned}
     * @param closed targets with 5G, of all targets
     */
    public record Unit(String code, String name, Count closed, List<Kind> kinds) {}

    /** Targets of one kind. */
    public record Kind(String kind, Count closed) {}

    public static TargetRollupList of(Judged judged, TargetRollups rollups) {
        Map<String, List<TargetRollup>> byUnit = new LinkedHashMap<>();
        rollups.units().forEach(each ->
                byUnit.computeIfAbsent(each.unitCode(), code -> new ArrayList<>()).add(each));
        return new TargetRollupList(
                JudgementReference.of(judged),
                rollups.edition(),
                rollups.level().name().toLowerCase(Locale.ROOT),
                closed(rollups.units()),
                byUnit.values().stream().map(TargetRollupList::unit).toList());
    }

    private static Unit unit(List<TargetRollup> kinds) {
        return new Unit(
                kinds.get(0).unitCode(),
                kinds.get(0).unitName(),
                closed(kinds),
                kinds.stream().map(each -> new Kind(each.kind(), closed(List.of(each)))).toList());
    }

    private static Count closed(List<TargetRollup> targets) {
        return Count.of(
                targets.stream().mapToLong(TargetRollup::closed).sum(),
                targets.stream().mapToLong(TargetRollup::total).sum(),
                targets.stream().mapToLong(TargetRollup::unknown).sum());
    }
}
