package vn.phusong.planner.hamlet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.GeometryColumn;

/** The current hamlet register of a pack, in bulk. Every list is ordered by hamlet code. */
@Component
public class HamletRegister {
    private final JdbcClient jdbc;

    HamletRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RegisteredHamlet> list(String packId) {
        Map<String, SortedMap<String, String>> communes = communes(packId);
        Map<String, List<Settlement>> settlements = settlements(packId);
        String current = "select id from dataset where state = 'CURRENT' and pack_id = :pack";
        return jdbc.sql("""
                        select h.*, coalesce(o.electrified, h.electrified) as electrified_told,
                            coalesce(o.especially_difficult, h.especially_difficult) as especially_difficult_told
                        from hamlet h left join %s o on o.hamlet_code = h.code
                        where h.dataset_id in (%s) order by h.code collate "C"
                        """.formatted(HamletAttributes.told(current), current))
                .param("pack", packId)
                .query(HamletRegister::hamlet)
                .list()
                .stream()
                .map(hamlet -> new RegisteredHamlet(
                        hamlet,
                        communes.getOrDefault(hamlet.code(), Collections.emptySortedMap()),
                        settlements.getOrDefault(hamlet.code(), List.of())))
                .toList();
    }

    /** The official list of uncovered hamlets; empty if the pack has none. */
    public List<DeclaredUncovered> listDeclaredUncovered(String packId) {
        return jdbc.sql("""
                        select u.* from declared_uncovered u
                        join dataset d on d.id = u.dataset_id and d.state = 'CURRENT'
                        where d.pack_id = ? order by u.hamlet_code collate "C"
                        """)
                .param(packId)
                .query((row, index) -> new DeclaredUncovered(
                        row.getString("hamlet_code"), row.getObject("as_of", LocalDate.class), row.getString("source")))
                .list();
    }

    private Map<String, SortedMap<String, String>> communes(String packId) {
        Map<String, SortedMap<String, String>> byHamlet = new HashMap<>();
        jdbc.sql("""
                        select h.code, c.edition, c.commune_code from hamlet_commune c
                        join hamlet h on h.id = c.hamlet_id
                        join dataset d on d.id = h.dataset_id and d.state = 'CURRENT'
                        where d.pack_id = ?
                        """)
                .param(packId)
                .query(row -> {
                    byHamlet.computeIfAbsent(row.getString("code"), code -> new TreeMap<>())
                            .put(row.getString("edition"), row.getString("commune_code"));
                });
        return byHamlet;
    }

    private Map<String, List<Settlement>> settlements(String packId) {
        Map<String, List<Settlement>> byHamlet = new HashMap<>();
        jdbc.sql("""
                        select s.* from settlement s
                        join dataset d on d.id = s.dataset_id and d.state = 'CURRENT'
                        where d.pack_id = ? order by d.name, s.ordinal
                        """)
                .param(packId)
                .query(row -> {
                    byHamlet.computeIfAbsent(row.getString("hamlet_code"), code -> new ArrayList<>())
                            .add(new Settlement(
                                    row.getInt("ordinal"),
                                    row.getInt("people"),
                                    GeometryColumn.get(row, "location", Point.class)));
                });
        return byHamlet;
    }

    private static Hamlet hamlet(ResultSet row, int index) throws SQLException {
        Geometry centre = GeometryColumn.read(row, "centre");
        Geometry boundary = GeometryColumn.read(row, "boundary");
        return new Hamlet(
                row.getString("edition"),
                row.getString("code"),
                row.getString("name"),
                row.getString("commune_code"),
                row.getObject("population", Integer.class),
                row.getObject("households", Integer.class),
                row.getObject("electrified_told", Boolean.class),
                row.getObject("especially_difficult_told", Boolean.class),
                GeometryQuality.valueOf(row.getString("geometry_quality")),
                CentreSource.valueOf(row.getString("centre_source")),
                (Point) centre,
                (MultiPolygon) boundary);
    }
}
