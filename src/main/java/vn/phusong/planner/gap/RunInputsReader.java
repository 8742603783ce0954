package vn.phusong.planner.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.admin.AdminLevel;
import vn.phusong.planner.gap.InventoryDeclarations.Declaration;
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

    /** The commune of each edition that holds a target's centre, by target; a target outside all has none. */
    Map<String, Map<String, String>> mapTargetCommunes(String runId) {
        Map<String, Map<String, String>> communes = new HashMap<>();
        jdbc.sql("""
                        select t.code, u.edition, min(u.code collate "C") as commune
                        from target t
                        join prediction_run_dataset r on r.dataset_id = t.dataset_id and r.run_id = :run
                        join admin_unit u on u.level = 'COMMUNE' and st_intersects(u.boundary, t.centre)
                        join prediction_run_dataset m on m.dataset_id = u.dataset_id and m.run_id = :run
                        group by t.code, u.edition
                        """)
                .param("run", runId)
                .query(row -> {
                    communes.computeIfAbsent(row.getString("code"), code -> new HashMap<>())
                            .put(row.getString("edition"), row.getString("commune"));
                });
        return communes;
    }

    /** Codes of the run's operators. */
    List<String> listOperators(String runId) {
        return jdbc.sql("select t.code from operator t" + OF_RUN)
                .param(runId)
                .query(String.class)
                .list();
    }

    /**
     * What operators declare of their lists.
     *
     * @param units of the run
     */
    InventoryDeclarations getDeclarations(GapRun run, List<UnitTree> units) {
        List<Declaration> declarations = jdbc.sql("select t.* from inventory_declaration t" + OF_RUN)
                .param(run.runId())
                .query((row, index) -> new Declaration(
                        row.getString("operator_code"),
                        Technology.valueOf(row.getString("technology")),
                        row.getString("area_code"),
                        row.getBoolean("complete"),
                        row.getObject("as_of", LocalDate.class)))
                .list();
        // The register's edition is the run's own, whatever the pack has been changed to since.
        String register = jdbc.sql("select coalesce((select min(t.edition) from hamlet t" + OF_RUN
                        + "), (select register_edition from pack where id = ?))")
                .params(run.runId(), run.packId())
                .query(String.class)
                .single();
        return new InventoryDeclarations(declarations, run.provinceCode(), register, units);
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
