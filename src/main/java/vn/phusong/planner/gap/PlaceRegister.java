package vn.phusong.planner.gap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.hamlet.HamletAttributes;

/** Names and facts of the hamlets and targets a run judged, and of its operators, by code. */
@Component
public class PlaceRegister {

    /** Lists that stand beside a prediction are taken as they are now. */
    private static final String CURRENT = """
            select c.id from dataset c join prediction_run q on q.pack_id = c.pack_id
            where q.id = :run and c.state = 'CURRENT'""";

    private final JdbcClient jdbc;

    PlaceRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, PlaceFacts> hamlets(String runId) {
        return byCode("""
                with d as (select dataset_id from prediction_run_dataset where run_id = :run)
                select h.code, h.name, h.commune_code, u.name commune_name,
                       p.code district_code, p.name district_name,
                       coalesce(o.electrified, h.electrified) as electrified,
                       coalesce(o.especially_difficult, h.especially_difficult) as especially_difficult
                from hamlet h join d using (dataset_id)
                left join %s o on o.hamlet_code = h.code
                left join admin_unit u on u.code = h.commune_code and u.edition = h.edition and u.level = 'COMMUNE'
                     and u.dataset_id in (select dataset_id from d)
                left join admin_unit p on p.code = u.parent_code and p.edition = u.edition and p.level = 'DISTRICT'
                     and p.dataset_id in (select dataset_id from d)
                """.formatted(HamletAttributes.told(CURRENT)), runId, PlaceRegister::hamlet);
    }

    public Map<String, PlaceFacts> targets(String runId) {
        return byCode("""
                select t.code, t.name, t.kind
                from target t join prediction_run_dataset d on d.dataset_id = t.dataset_id and d.run_id = :run
                """, runId, PlaceRegister::target);
    }

    /** Names of the run's operators by code. */
    public Map<String, String> operators(String runId) {
        Map<String, String> names = new TreeMap<>();
        jdbc.sql("""
                        select o.code, o.name from operator o
                        join prediction_run_dataset d on d.dataset_id = o.dataset_id and d.run_id = ?
                        """)
                .param(runId)
                .query(row -> {
                    names.put(row.getString("code"), row.getString("name"));
                });
        return names;
    }

    private Map<String, PlaceFacts> byCode(String sql, String runId, RowMapper<PlaceFacts> facts) {
        Map<String, PlaceFacts> byCode = new TreeMap<>();
        jdbc.sql(sql).param("run", runId).query(facts).list().forEach(each -> byCode.put(each.code(), each));
        return byCode;
    }

    private static PlaceFacts hamlet(ResultSet row, int index) throws SQLException {
        return new PlaceFacts(
                row.getString("code"),
                row.getString("name"),
                null,
                row.getString("commune_code"),
                row.getString("commune_name"),
                row.getString("district_code"),
                row.getString("district_name"),
                row.getObject("electrified", Boolean.class),
                row.getObject("especially_difficult", Boolean.class));
    }

    private static PlaceFacts target(ResultSet row, int index) throws SQLException {
        return new PlaceFacts(
                row.getString("code"), row.getString("name"), row.getString("kind"), null, null, null, null, null,
                null);
    }
}
