package vn.phusong.planner.gap.command;

import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.gap.criteria.CriteriaDocument;
import vn.phusong.planner.gap.criteria.CriteriaStore;

/** One definition, in the form in which it can be edited and added again. */
@Command(
        name = "show",
        description = "Print one criteria definition as JSON: with another id or other figures it can be added again.")
final class CriteriaShowCommand extends DatabaseCommand {

    @Parameters(paramLabel = "ID[@VERSION]", description = "criteria to show")
    private String reference = "";

    @Override
    public int run(BeanFactory beans) {
        String json = beans.getBean(CriteriaStore.class)
                .find(reference)
                .map(CriteriaDocument::json)
                .orElseThrow(() -> CommandFailure.badInput(
                        "There are no criteria " + reference + ": ./phusong criteria list shows what there is."));
        JsonMapper mapper = beans.getBean(JsonMapper.class);
        out().println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(json)));
        return ExitCode.OK;
    }
}
