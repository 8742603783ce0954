package vn.phusong.planner.gap.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.problem.Problem;
import vn.phusong.planner.problem.ProblemException;

/** Base of the commands that answer a question about stored judgements. */
abstract class AnswerCommand extends DatabaseCommand {

    @ArgGroup
    private @Nullable Format format;

    /** How to print; a table for people unless said. */
    static final class Format {
        @Option(names = "--json", description = "print JSON")
        private boolean json;

        @Option(names = "--csv", description = "print CSV")
        private boolean csv;
    }

    /** @throws ProblemException if the question is not right */
    abstract Answer answer(BeanFactory beans);

    @Override
    public final int run(BeanFactory beans) {
        Answer answer = answerOrFail(beans);
        if (format != null && format.json) {
            out().println(beans.getBean(JsonMapper.class)
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(answer.document()));
        } else if (format != null && format.csv) {
            answer.table().printCsv(out());
        } else {
            answer.heading().forEach(out()::println);
            answer.shown().printText(out());
        }
        out().flush();
        return ExitCode.OK;
    }

    private Answer answerOrFail(BeanFactory beans) {
        try {
            return answer(beans);
        } catch (ProblemException wrong) {
            throw CommandFailure.badInput(sentence(wrong.problem()));
        }
    }

    /** A request's parameter is an option here: {@code by} is typed {@code --by}. */
    private String sentence(Problem problem) {
        Map<String, Object> members = problem.members();
        String option = "--" + members.get("parameter");
        return hasOption(option) && members.containsKey("value")
                ? option + " is '" + members.get("value") + "'; it must be: " + members.get("expected") + "."
                : problem.detailEn();
    }
}
