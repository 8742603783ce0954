package vn.phusong.planner.gap.command;

import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.gap.criteria.CoverageCriteria;
import vn.phusong.planner.gap.criteria.CriteriaStore;

/** Leaves a version out of new runs. */
@Command(
        name = "retire",
        description = "Leave a criteria version of your own out of new runs; what was judged by it stays.")
final class CriteriaRetireCommand extends DatabaseCommand {

    @Parameters(paramLabel = "ID[@VERSION]", description = "criteria to retire")
    private String reference = "";

    @Override
    public int run(BeanFactory beans) {
        CriteriaStore store = beans.getBean(CriteriaStore.class);
        boolean retired = store.find(reference)
                .map(CoverageCriteria::key)
                .map(store::retire)
                .orElse(false);
        if (!retired) {
            throw CommandFailure.badInput(
                    "There are no criteria of your own called " + reference + ": ./phusong criteria list shows what there is.");
        }
        out().println(reference + " is left out of new runs");
        return ExitCode.OK;
    }
}
