package vn.phusong.planner.gap.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.phusong.planner.gap.Comparisons;
import vn.phusong.planner.gap.document.DeclaredLists;

/** The official list of uncovered hamlets beside the prediction. */
@Command(
        name = "compare-declared",
        description = "Put the official list of uncovered hamlets beside the prediction: agree, predicted only,"
                + " declared only, unknown.")
public final class CompareDeclaredCommand extends AnswerCommand {

    @Mixin
    private final JudgementOptions judgement = new JudgementOptions();

    @Option(
            names = "--criteria",
            paramLabel = "ID[@VERSION]",
            description = "criteria to judge by (default: any-mobile)")
    private @Nullable String criteria;

    @Override
    Answer answer(BeanFactory beans) {
        DeclaredLists lists =
                DeclaredLists.of(beans.getBean(Comparisons.class).declared(judgement.judged(beans, criteria)));
        Table table = new Table(
                "group", "code", "name", "predicted", "declared_as_of", "source", "criteria", "scope", "run_id", "as_of",
                "data_is_synthetic");
        Table shown = new Table("group", "code", "name", "predicted", "declared as of", "source");
        add("agree", lists.agree(), lists, table, shown);
        add("predicted only", lists.predictedOnly(), lists, table, shown);
        add("declared only", lists.declaredOnly(), lists, table, shown);
        add("unknown", lists.unknown(), lists, table, shown);
        add("not in register", lists.notInRegister(), lists, table, shown);
        List<String> heading = new ArrayList<>(JudgementOptions.heading(lists.judgement()));
        heading.add("declared " + lists.declared() + ", predicted " + lists.predicted() + ": agree "
                + lists.agree().count() + ", predicted only " + lists.predictedOnly().count() + ", declared only "
                + lists.declaredOnly().count() + ", unknown " + lists.unknown().count() + ", not in register "
                + lists.notInRegister().count());
        return new Answer(lists, table, heading, shown);
    }

    private static void add(String group, DeclaredLists.Group hamlets, DeclaredLists lists, Table table, Table shown) {
        for (DeclaredLists.Entry entry : hamlets.hamlets()) {
            table.row(
                    group, entry.code(), entry.name(), entry.status(), entry.declaredAsOf(), entry.source(),
                    lists.judgement().criteria(), lists.judgement().scope(), lists.judgement().runId(),
                    lists.judgement().asOf(), lists.judgement().synthetic());
            shown.row(group, entry.code(), entry.name(), entry.status(), entry.declaredAsOf(), entry.source());
        }
    }
}
