package vn.phusong.planner.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of packs. */
@Component
public class PackVersions {
    private final JdbcClient jdbc;
    private final Datasets datasets;
    private final ChangeHistory history;

    PackVersions(JdbcClient jdbc, JsonMapper json, ChangeHistory history) {
        this.jdbc = jdbc;
        this.datasets = new Datasets(json);
        this.history = history;
    }

    /** Newest first. */
    public List<PackVersion> list(String packId) {
        return jdbc.sql("""
                        select v.*, v.pack ->> 'folder' as folder,
                            v.number = max(v.number) over () as current,
                            (select count(*) from pack_version_dataset d
                             where d.pack_id = v.pack_id and d.number = v.number) as datasets
                        from pack_version v where v.pack_id = ? order by v.number desc
                        """)
                .param(packId)
                .query(this::version)
                .list();
    }

    /** The number of what is loaded now. */
    public Optional<Integer> findCurrent(String packId) {
        return jdbc.sql("select max(number) as number from pack_version where pack_id = ? having count(*) > 0")
                .param(packId)
                .query(Integer.class)
                .optional();
    }

    /** The datasets of a version, by name; empty if there is no such version. */
    public List<Dataset> listDatasets(String packId, int number) {
        return jdbc.sql("""
                        select d.* from pack_version_dataset v join dataset d on d.id = v.dataset_id
                        where v.pack_id = ? and v.number = ? order by d.name
                        """)
                .params(packId, number)
                .query(datasets::dataset)
                .list();
    }

    private PackVersion version(ResultSet row, int index) throws SQLException {
        @Nullable Long attemptId = row.getObject("attempt_id", Long.class);
        return new PackVersion(
                row.getString("pack_id"),
                row.getInt("number"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("folder"),
                attemptId,
                row.getObject("rollback_to", Integer.class),
                row.getBoolean("current"),
                row.getInt("datasets"),
                attemptId == null ? List.of() : history.listCounts(attemptId));
    }
}
