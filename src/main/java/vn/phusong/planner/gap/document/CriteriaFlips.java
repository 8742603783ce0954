package vn.phusong.planner.gap.document;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.phusong.planner.gap.CriteriaComparison;
import vn.phusong.planner.gap.HamletCounts;

/**
 * Two criteria versions side by side.
 *
 * @param judgement the run, the scope and the first version
 * @param second the other version, such as {@code 4g@1}
 * @param flipped how many hamlets change their status
 */
@JsonNaming(SnakeCaseStrategy.class)
public record CriteriaFlips(
        JudgementReference judgement,
        String second,
        StatusCounts firstHamlets,
        StatusCounts secondHamlets,
        Count firstWithSignal,
        Count secondWithSignal,
        Count flipped,
        List<Flip> flips) {

    /** A hamlet whose status differs. */
    public record Flip(String code, String name, String first, String second) {}

    public static CriteriaFlips of(CriteriaComparison comparison) {
        return new CriteriaFlips(
                JudgementReference.of(comparison.first()),
                comparison.second().toString(),
                StatusCounts.of(comparison.firstCounts()),
                StatusCounts.of(comparison.secondCounts()),
                withSignal(comparison.firstCounts()),
                withSignal(comparison.secondCounts()),
                Count.of(comparison.flips().size(), comparison.firstCounts().total(), 0),
                comparison.flips().stream()
                        .map(flip -> new Flip(
                                flip.hamletCode(),
                                flip.hamletName(),
                                flip.first().name(),
                                flip.second().name()))
                        .toList());
    }

    private static Count withSignal(HamletCounts hamlets) {
        return Count.of(hamlets.withSignal(), hamlets.total(), hamlets.unknown());
    }
}
