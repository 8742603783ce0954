package vn.phusong.planner.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.GeometryColumn;

/** Current administrative units of a pack, in bulk. */
@Component
public class AdminUnits {
    private static final String CURRENT = """
            select u.* from admin_unit u
            join dataset d on d.id = u.dataset_id and d.state = 'CURRENT'
            where d.pack_id = ?
            """;

    private final JdbcClient jdbc;

    AdminUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every edition, ordered by edition and code. */
    public List<AdminUnit> list(String packId) {
        return jdbc.sql(CURRENT + "order by u.edition, u.code collate \"C\"")
                .param(packId)
                .query(AdminUnits::unit)
                .list();
    }

    /** One edition, ordered by code; empty if the pack has none such. */
    public List<AdminUnit> list(String packId, String edition) {
        return jdbc.sql(CURRENT + "and u.edition = ? order by u.code collate \"C\"")
                .params(packId, edition)
                .query(AdminUnits::unit)
                .list();
    }

    /** One edition with its hierarchy and containment. */
    public AdminMap getMap(String packId, String edition) {
        return AdminMap.of(edition, list(packId, edition));
    }

    private static AdminUnit unit(ResultSet row, int index) throws SQLException {
        return new AdminUnit(
                row.getString("edition"),
                AdminLevel.valueOf(row.getString("level")),
                row.getString("code"),
                row.getString("parent_code"),
                row.getString("name"),
                row.getString("unit_type"),
                row.getObject("population", Integer.class),
                row.getObject("households", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                GeometryColumn.get(row, "centre", Point.class),
                GeometryColumn.get(row, "boundary", MultiPolygon.class));
    }
}
