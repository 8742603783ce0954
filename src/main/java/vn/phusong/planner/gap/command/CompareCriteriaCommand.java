package vn.phusong.planner.gap.command;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.phusong.planner.gap.Comparisons;
import vn.phusong.planner.gap.GapQuestions;
import vn.phusong.planner.gap.Judged;
import vn.phusong.planner.gap.document.CriteriaFlips;
import vn.phusong.planner.gap.document.StatusCounts;

/** Two criteria versions side by side. */
@Command(
        name = "compare-criteria",
        description = "Put two criteria versions side by side and list the hamlets whose status differs.")
public final class CompareCriteriaCommand extends AnswerCommand {

    @Mixin
    private final JudgementOptions judgement = new JudgementOptions();

    @Parameters(index = "0", paramLabel = "A", description = "id or id@version")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "id or id@version")
    private String second = "";

    @Override
    Answer answer(BeanFactory beans) {
        Judged judged = judgement.judged(beans, first);
        CriteriaFlips flips = CriteriaFlips.of(beans.getBean(Comparisons.class)
                .criteria(judged, beans.getBean(GapQuestions.class).criteria(judged.run(), "second", second)));
        Table table = new Table(
                "code", "name", "first", "second", "first_criteria", "second_criteria", "scope", "run_id", "as_of",
                "data_is_synthetic");
        Table shown = new Table("code", "name", flips.judgement().criteria(), flips.second());
        for (CriteriaFlips.Flip flip : flips.flips()) {
            table.row(
                    flip.code(), flip.name(), flip.first(), flip.second(), flips.judgement().criteria(),
                    flips.second(), flips.judgement().scope(), flips.judgement().runId(),
                    flips.judgement().asOf(), flips.judgement().synthetic());
            shown.row(flip.code(), flip.name(), flip.first(), flip.second());
        }
        List<String> heading = new ArrayList<>(JudgementOptions.heading(flips.judgement()));
        heading.add(counts(flips.judgement().criteria(), flips.firstHamlets()));
        heading.add(counts(flips.second(), flips.secondHamlets()));
        heading.add(flips.flipped().numerator() + " of " + flips.flipped().denominator() + " hamlets flip");
        return new Answer(flips, table, heading, shown);
    }

    private static String counts(String criteria, StatusCounts hamlets) {
        return criteria + ": " + hamlets.covered() + " covered, " + hamlets.weak() + " weak, " + hamlets.uncovered()
                + " uncovered, " + hamlets.unknown() + " unknown of " + hamlets.total();
    }
}
