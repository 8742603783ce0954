package vn.phusong.planner.gap.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.phusong.planner.gap.DeclaredComparison;

/**
 * The official list of uncovered hamlets beside the prediction.
 *
 * @param declared length of the official list
 * @param predicted hamlets predicted UNCOVERED
 */
@JsonNaming(SnakeCaseStrategy.class)
public record DeclaredLists(
        JudgementReference judgement,
        int declared,
        int predicted,
        Group agree,
        Group predictedOnly,
        Group declaredOnly,
        Group unknown,
        Group notInRegister) {

    /** Some of the hamlets, with their number. */
    public record Group(int count, List<Entry> hamlets) {

        static Group of(List<DeclaredComparison.Entry> entries) {
            return new Group(
                    entries.size(), entries.stream().map(Entry::of).toList());
        }
    }

    /** One hamlet; what does not apply is left out. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String code,
            @Nullable String name,
            @Nullable String status,
            @Nullable LocalDate declaredAsOf,
            @Nullable String source) {

        static Entry of(DeclaredComparison.Entry entry) {
            return new Entry(
                    entry.hamletCode(),
                    entry.hamletName(),
                    entry.status() == null ? null : entry.status().name(),
                    entry.declaredAsOf(),
                    entry.source());
        }
    }

    public static DeclaredLists of(DeclaredComparison comparison) {
        int agree = comparison.agree().size();
        return new DeclaredLists(
                JudgementReference.of(comparison.judged()),
                agree
                        + comparison.declaredOnly().size()
                        + comparison.unknown().size()
                        + comparison.notInRegister().size(),
                agree + comparison.predictedOnly().size(),
                Group.of(comparison.agree()),
                Group.of(comparison.predictedOnly()),
                Group.of(comparison.declaredOnly()),
                Group.of(comparison.unknown()),
                Group.of(comparison.notInRegister()));
    }
}
