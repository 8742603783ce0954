package vn.phusong.planner.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.admin.AdminLevel;
import vn.phusong.planner.gap.judging.Inventory;
import vn.phusong.planner.gap.judging.Operators;
import vn.phusong.radio.linkbudget.Technology;

/**
 * The datasets a run was made from: register, targets, operators, declarations, units. Always those the
 * run names, never what was loaded since.
 */
@Component
class RunInputsReader {

    private static final String OF_RUN = " join prediction_run_dataset r on r.dataset_id = t.dataset_id and r.run_id = ? ";

    private final JdbcClient jdbc;

    RunInputsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every hamlet of the register, by code. */
    List<RegisterEntry> listHamlets(String runId) {
        Map<Long, Map<String, String>> communes = new HashMap<>();
        jdbc.sql("select c.hamlet_id, c.edition, c.commune_code from hamlet_commune c join hamlet t on t.id = c.hamlet_id"
                        + OF_RUN)
                .param(runId)
                .query(row -> {
                    communes.computeIfAbsent(row.getLong("hamlet_id"), id -> new HashMap<>())
                            .put(row.getString("edition"), row.getString("commune_code"));
                });
        return jdbc.sql("select t.id, t.code, t.population from hamlet t" + OF_RUN + "order by t.code collate \"C\"")
                .param(runId)
                .query((row, index) -> new RegisterEntry(
                        row.getString("code"),
                        row.getObject("population", Integer.class),
                        communes.getOrDefault(row.getLong("id"), Map.of())))
                .list();
    }

    /** Codes of all targets, in order. */
    List<String> listTargets(String runId) {
        return jdbc.sql("select t.code from target t" + OF_RUN + "order by t.code collate \"C\"")
                .param(runId)
                .query(String.class)
                .list();
    }

    /** Operators with the lists that are declared complete for the run's province. */
    Operators getOperators(GapRun run) {
        List<String> codes = jdbc.sql("select t.code from operator t" + OF_RUN)
                .param(run.runId())
                .query(String.class)
                .list();
        Set<Inventory.Entry> complete = new HashSet<>(jdbc.sql(
                        "select t.operator_code, t.technology from inventory_declaration t" + OF_RUN
                                + "where t.complete and t.area_code = ?")
                .params(run.runId(), run.provinceCode())
                .query((row, index) -> new Inventory.Entry(
                        row.getString("operator_code"), Technology.valueOf(row.getString("technology"))))
                .list());
        return new Operators(codes, new Inventory(complete));
    }

    /** The administrative map of each edition, by edition. */
    List<UnitTree> listUnits(String runId) {
        Map<String, List<UnitTree.Unit>> byEdition = new HashMap<>();
        jdbc.sql("select t.edition, t.code, t.name, t.level, t.parent_code from admin_unit t" + OF_RUN)
                .param(runId)
                .query(row -> {
                    byEdition
                            .computeIfAbsent(row.getString("edition"), edition -> new ArrayList<>())
                            .add(new UnitTree.Unit(
                                    row.getString("code"),
                                    row.getString("name"),
                                    AdminLevel.valueOf(row.getString("level")),
                                    row.getString("parent_code")));
                });
        return UnitTree.listByEdition(byEdition);
    }
}
