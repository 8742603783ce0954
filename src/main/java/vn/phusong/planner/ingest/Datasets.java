package vn.phusong.planner.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the table {@code dataset} as records. */
final class Datasets {
    private final JsonMapper json;

    Datasets(JsonMapper json) {
        this.json = json;
    }

    Dataset dataset(ResultSet row, int index) throws SQLException {
        JsonNode options = json.readTree(row.getString("options"));
        return new Dataset(
                row.getLong("id"),
                row.getString("pack_id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("edition"),
                row.getString("format"),
                row.getString("crs"),
                row.getString("file"),
                row.getString("licence"),
                row.getString("source"),
                row.getObject("as_of", LocalDate.class),
                row.getBoolean("synthetic"),
                options,
                row.getString("content_hash"),
                row.getString("rows_hash"),
                row.getString("stored_file"),
                row.getLong("row_count"),
                row.getLong("rows_left_out"),
                row.getTimestamp("loaded_at").toInstant());
    }
}
