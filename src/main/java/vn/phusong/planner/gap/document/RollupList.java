package vn.phusong.planner.gap.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.phusong.planner.gap.Judged;
import vn.phusong.planner.gap.OldTechnologyCount;
import vn.phusong.planner.gap.Rollup;
import vn.phusong.planner.gap.UnitPopulation;

/** The units of one level and edition; their hamlets and people add up to the register. */
@JsonNaming(SnakeCaseStrategy.class)
public record RollupList(JudgementReference judgement, String edition, String by, List<Unit> units) {

    /**
     * One unit.
     *
     * @param code the unit's, or {@code unassigned} for hamlets the edition gives no known unit
     * @param populations what was counted in the unit as a whole, which need not agree with its hamlets
     * @param only2g3g hamlets with signal, but uncovered under 4G; under {@code any-mobile} only
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Unit(
            String code,
            String name,
            StatusCounts hamlets,
            Count withSignal,
            Count peopleAffected,
            Count needsMeasuring,
            List<Population> populations,
            @Nullable @JsonProperty("only_2g_3g") Count only2g3g) {

        static Unit of(Rollup rollup, List<UnitPopulation> populations) {
            int hamlets = rollup.hamlets().total();
            OldTechnologyCount old = rollup.oldTechnology();
            return new Unit(
                    rollup.unitCode(),
                    rollup.unitName(),
                    StatusCounts.of(rollup.hamlets()),
                    Count.of(rollup.hamlets().withSignal(), hamlets, rollup.hamlets().unknown()),
                    Count.of(
                            rollup.people().affected(),
                            rollup.people().total(),
                            rollup.people().unknown()),
                    Count.of(rollup.needsMeasuring(), hamlets, 0),
                    populations.stream().map(Population::of).toList(),
                    old == null ? null : Count.of(old.only(), hamlets, old.unknown()));
        }
    }

    /** People of a unit by a census or register, of one day. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Population(
            LocalDate asOf, int people, @Nullable Integer households, String source, String dataset, boolean synthetic) {

        static Population of(UnitPopulation counted) {
            return new Population(
                    counted.asOf(),
                    counted.people(),
                    counted.households(),
                    counted.source(),
                    counted.dataset(),
                    counted.synthetic());
        }
    }

    /** @param rollups at least one, all of one level and edition */
    public static RollupList of(Judged judged, List<Rollup> rollups, List<UnitPopulation> populations) {
        Map<String, List<UnitPopulation>> byUnit =
                populations.stream().collect(Collectors.groupingBy(UnitPopulation::unitCode));
        return new RollupList(
                JudgementReference.of(judged),
                rollups.get(0).edition(),
                rollups.get(0).level().name().toLowerCase(Locale.ROOT),
                rollups.stream()
                        .map(rollup -> Unit.of(rollup, byUnit.getOrDefault(rollup.unitCode(), List.of())))
                        .toList());
    }
}
