package vn.phusong.planner.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.GeometryColumn;

/** The current 5G targets of a pack, in bulk. */
@Component
public class TargetList {
    private final JdbcClient jdbc;

    TargetList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ordered by code. */
    public List<Target> list(String packId) {
        return jdbc.sql("""
                        select t.* from target t
                        join dataset d on d.id = t.dataset_id and d.state = 'CURRENT'
                        where d.pack_id = ? order by t.code collate "C"
                        """)
                .param(packId)
                .query(TargetList::target)
                .list();
    }

    private static Target target(ResultSet row, int index) throws SQLException {
        return new Target(
                row.getString("code"),
                TargetKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("status"),
                row.getString("source"),
                GeometryColumn.get(row, "centre", Point.class),
                (MultiPolygon) GeometryColumn.read(row, "boundary"));
    }
}
