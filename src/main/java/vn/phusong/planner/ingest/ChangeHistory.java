package vn.phusong.planner.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.DatasetChanges.ByCode;
import vn.phusong.planner.ingest.RowChange.Change;

/** What attempts changed, or would have changed, as recorded. */
@Component
public class ChangeHistory {
    private final JdbcClient jdbc;

    ChangeHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id grows within an attempt */
    public record RecordedChange(long id, RowChange change) {}

    /**
     * Which changes to list; empty parts let all pass.
     *
     * @param afterId only changes with a greater id
     */
    public record ChangeFilter(Optional<String> dataset, Optional<Change> change, long afterId, int limit) {}

    /** Of all datasets that differ, without the list of rows; in the order of {@code pack.yaml}. */
    public List<DatasetChanges> listCounts(long attemptId) {
        return jdbc.sql("select * from import_change_count where attempt_id = ? order by ordinal")
                .param(attemptId)
                .query(ChangeHistory::counts)
                .list();
    }

    /** By dataset; removed rows first, then changed, then added; each by code. */
    public List<RecordedChange> listChanges(long attemptId, ChangeFilter filter) {
        return jdbc.sql("""
                        select * from import_change
                        where attempt_id = :attempt and id > :after
                            and (:dataset::text is null or dataset = :dataset)
                            and (:change::text is null or change = :change)
                        order by id limit :limit
                        """)
                .param("attempt", attemptId)
                .param("after", filter.afterId())
                .param("dataset", filter.dataset().orElse(null))
                .param("change", filter.change().map(Change::name).orElse(null))
                .param("limit", filter.limit())
                .query((row, index) -> new RecordedChange(
                        row.getLong("id"),
                        new RowChange(
                                row.getString("dataset"),
                                row.getString("code"),
                                Change.valueOf(row.getString("change")),
                                Arrays.asList((String[]) row.getArray("fields").getArray()))))
                .list();
    }

    private static DatasetChanges counts(ResultSet row, int index) throws SQLException {
        @Nullable Long added = row.getObject("added", Long.class);
        return new DatasetChanges(
                row.getString("dataset"),
                row.getString("kind"),
                row.getString("edition"),
                row.getLong("rows_before"),
                row.getLong("rows_after"),
                added == null
                        ? null
                        : new ByCode(added, row.getLong("changed"), row.getLong("removed"), row.getLong("unchanged")),
                List.of());
    }
}
