package vn.phusong.planner.gap.command;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.phusong.planner.gap.Judged;
import vn.phusong.planner.gap.Sensitivity;
import vn.phusong.planner.gap.document.SensitivityList;

/** Shows how much the counts hang on each figure of the rule. */
@Command(
        name = "sensitivity",
        description = "Show the counts had one figure of the criteria been another one: shares, levels ± 5 dB.")
public final class SensitivityCommand extends AnswerCommand {

    @Mixin
    private final JudgementOptions judgement = new JudgementOptions();

    @Option(
            names = "--criteria",
            paramLabel = "ID[@VERSION]",
            description = "criteria to judge by (default: any-mobile)")
    private @Nullable String criteria;

    @Override
    Answer answer(BeanFactory beans) {
        Judged judged = judgement.judged(beans, criteria);
        SensitivityList list =
                SensitivityList.of(judged, beans.getBean(Sensitivity.class).list(judged));
        Table table = new Table(
                "uncovered_below_share", "covered_from_share", "level_shift_dB", "hamlets", "with_signal", "covered",
                "weak", "uncovered", "unknown", "people_affected", "criteria", "scope", "run_id",
                "as_of", "data_is_synthetic");
        Table shown = new Table(
                "uncovered below", "covered from", "levels dB", "hamlets", "with signal", "covered", "weak",
                "uncovered", "unknown", "people affected");
        for (SensitivityList.Variant variant : list.variants()) {
            table.row(
                    variant.uncoveredBelowShare(), variant.coveredFromShare(), variant.levelShift_dB(),
                    variant.hamlets().total(), variant.withSignal().numerator(), variant.hamlets().covered(),
                    variant.hamlets().weak(), variant.hamlets().uncovered(), variant.hamlets().unknown(),
                    variant.peopleAffected(), list.judgement().criteria(), list.judgement().scope(),
                    list.judgement().runId(), list.judgement().asOf(), list.judgement().synthetic());
            shown.row(
                    Percent.of(variant.uncoveredBelowShare()),
                    Percent.of(variant.coveredFromShare()),
                    variant.levelShift_dB().stripTrailingZeros().toPlainString(),
                    variant.hamlets().total(), variant.withSignal().numerator(), variant.hamlets().covered(),
                    variant.hamlets().weak(), variant.hamlets().uncovered(), variant.hamlets().unknown(),
                    variant.peopleAffected());
        }
        return new Answer(list, table, JudgementOptions.heading(list.judgement()), shown);
    }
}
