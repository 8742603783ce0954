package vn.phusong.planner.gap.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import vn.phusong.planner.gap.criteria.CoverageCriteria;
import vn.phusong.planner.gap.criteria.CriteriaStore;
import vn.phusong.planner.gap.criteria.Shares;
import vn.phusong.planner.gap.document.CriteriaEntry;

/** Every criteria version in one line each. */
@Command(name = "list", description = "List every criteria version.")
final class CriteriaListCommand extends AnswerCommand {

    @Override
    Answer answer(BeanFactory beans) {
        CriteriaStore store = beans.getBean(CriteriaStore.class);
        List<CoverageCriteria> all = store.list();
        Set<Object> active = store.listActive().stream().map(CoverageCriteria::key).collect(Collectors.toSet());
        Table table = new Table(
                "criteria", "active", "built-in", "technologies", "uncovered below %", "covered from %", "centre only",
                "P", "title");
        for (CoverageCriteria criteria : all) {
            table.row(
                    criteria.key(),
                    active.contains(criteria.key()) ? "yes" : "no",
                    criteria.builtIn() ? "yes" : "no",
                    criteria.technologies().stream().map(Enum::name).collect(Collectors.joining("+")),
                    Shares.percent(criteria.hamlet().uncoveredBelow_ppm()),
                    Shares.percent(criteria.hamlet().coveredFrom_ppm()),
                    criteria.hamlet().centreOnly() ? "yes" : "no",
                    criteria.probability().required(),
                    criteria.title_vi());
        }
        return new Answer(CriteriaEntry.Listing.of(all), table, List.of(), table);
    }
}
