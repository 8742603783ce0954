package vn.phusong.planner.gap.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Option;
import vn.phusong.planner.gap.GapQuestions;
import vn.phusong.planner.gap.Judged;
import vn.phusong.planner.gap.document.JudgementReference;

/** The options by which every question names its judgement. */
final class JudgementOptions {

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "an operator's code, any (the best operator) or at-least-two (default: any)")
    private @Nullable String scope;

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "id of a run, or its first 12 digits (default: the published one, else the latest judged)")
    private @Nullable String run;

    /** @param criteria null for the default */
    Judged judged(BeanFactory beans, @Nullable String criteria) {
        return beans.getBean(GapQuestions.class).judged(criteria, scope, run);
    }

    /** As {@link #judged}, of 5G targets. @param criteria null for the default of targets */
    Judged judgedTargets(BeanFactory beans, @Nullable String criteria) {
        return beans.getBean(GapQuestions.class).judgedTargets(criteria, scope, run);
    }

    /** What a table for people must say above its figures; of the run's id, the digits that people compare. */
    static List<String> heading(JudgementReference judgement) {
        String line = "run " + judgement.runId().substring(0, GapQuestions.SHORTENED_RUN_ID) + ", as of " + judgement.asOf() + ", " + judgement.kind() + ", criteria "
                + judgement.criteria() + ", scope " + judgement.scope();
        return judgement.notice() == null ? List.of(line) : List.of(judgement.notice(), line);
    }
}
