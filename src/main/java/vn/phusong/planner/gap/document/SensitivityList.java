package vn.phusong.planner.gap.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.phusong.planner.gap.Judged;
import vn.phusong.planner.gap.SensitivityCount;
import vn.phusong.planner.gap.criteria.Shares;

/** How the counts would change with one figure of the rule. */
@JsonNaming(SnakeCaseStrategy.class)
public record SensitivityList(JudgementReference judgement, List<Variant> variants) {

    /**
     * The counts under one variant.
     *
     * @param levelShift_dB added to every threshold
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Variant(
            BigDecimal uncoveredBelowShare,
            BigDecimal coveredFromShare,
            @JsonProperty("level_shift_dB") BigDecimal levelShift_dB,
            StatusCounts hamlets,
            Count withSignal,
            long peopleAffected) {

        static Variant of(SensitivityCount count) {
            return new Variant(
                    Shares.decimal(count.variant().uncoveredBelow_ppm()),
                    Shares.decimal(count.variant().coveredFrom_ppm()),
                    BigDecimal.valueOf(count.variant().levelShift_cdB(), 2),
                    StatusCounts.of(count.hamlets()),
                    Count.of(
                            count.hamlets().withSignal(),
                            count.hamlets().total(),
                            count.hamlets().unknown()),
                    count.peopleAffected());
        }
    }

    public static SensitivityList of(Judged judged, List<SensitivityCount> counts) {
        return new SensitivityList(
                JudgementReference.of(judged), counts.stream().map(Variant::of).toList());
    }
}
