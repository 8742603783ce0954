package vn.phusong.planner.ingest.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code import_upload}. */
@Repository
class UploadTable {
    private final JdbcClient jdbc;

    UploadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String packId, String file, long length_bytes, String folder, UploadOptions options) {
        jdbc.sql("""
                        insert into import_upload (id, pack_id, file, length_bytes, folder, accept_valid, dry_run)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, packId, file, length_bytes, folder, options.acceptValid(), options.dryRun())
                .update();
    }

    void finish(UUID id, long attemptId) {
        jdbc.sql("update import_upload set attempt_id = ? where id = ?")
                .params(attemptId, id)
                .update();
    }

    Optional<Upload> find(UUID id) {
        return jdbc.sql("select * from import_upload where id = ?")
                .param(id)
                .query(UploadTable::upload)
                .optional();
    }

    /** Uploads that are to change a pack and have not come to an end, newest first; some of them may have failed. */
    List<Upload> listWithoutResult(String packId) {
        return jdbc.sql("""
                        select * from import_upload where pack_id = ? and not dry_run and attempt_id is null
                        order by received_at desc
                        """)
                .param(packId)
                .query(UploadTable::upload)
                .list();
    }

    /** Uploads of at least a week ago that changed nothing: tried, or rejected. */
    List<Upload> listSpent() {
        return jdbc.sql("""
                        select u.* from import_upload u join import_attempt a on a.id = u.attempt_id
                        where u.received_at < now() - interval '7 days' and (u.dry_run or a.outcome <> 'ACCEPTED')
                        order by u.received_at
                        """)
                .query(UploadTable::upload)
                .list();
    }

    private static Upload upload(ResultSet row, int index) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("pack_id"),
                row.getString("file"),
                row.getLong("length_bytes"),
                row.getString("folder"),
                row.getBoolean("accept_valid"),
                row.getBoolean("dry_run"),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("attempt_id", Long.class));
    }
}
