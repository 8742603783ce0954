package vn.phusong.planner.ingest.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.phusong.planner.ingest.DatasetChanges;
import vn.phusong.planner.ingest.DatasetChanges.ByCode;

/** The rows of {@code import_change_count} and {@code import_change}. */
@Repository
class ChangeTable {
    private final JdbcTemplate batches;

    ChangeTable(JdbcTemplate batches) {
        this.batches = batches;
    }

    /** Within the transaction that ends the attempt. */
    void write(long attemptId, List<DatasetChanges> changes) {
        for (int i = 0; i < changes.size(); i++) {
            DatasetChanges each = changes.get(i);
            @Nullable ByCode counts = each.byCode();
            batches.update(
                    "insert into import_change_count values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    attemptId,
                    i,
                    each.dataset(),
                    each.kind(),
                    each.edition(),
                    each.rowsBefore(),
                    each.rowsAfter(),
                    counts == null ? null : counts.added(),
                    counts == null ? null : counts.changed(),
                    counts == null ? null : counts.removed(),
                    counts == null ? null : counts.unchanged());
            batches.batchUpdate(
                    "insert into import_change (attempt_id, dataset, code, change, fields) values (?, ?, ?, ?, ?::text[])",
                    each.listed().stream()
                            .map(change -> new Object[] {
                                attemptId,
                                change.dataset(),
                                change.code(),
                                change.change().name(),
                                "{" + String.join(",", change.fields()) + "}"
                            })
                            .toList());
        }
    }
}
