package vn.phusong.planner.ingest.load;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.ingest.manifest.DatasetEntry;

/** The rows of {@code dataset}. */
@Repository
class DatasetTable {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DatasetTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What becomes of an entry.
     *
     * @param storedFile rasters only: their folder below the data folder
     */
    record Accepted(
            DatasetEntry entry,
            String contentHash,
            String rowsHash,
            @Nullable String storedFile,
            long rowCount,
            long rowsLeftOut) {}

    Map<String, FormerDataset> current(String packId) {
        Map<String, FormerDataset> current = new LinkedHashMap<>();
        jdbc.sql("select * from dataset where pack_id = ? and state = 'CURRENT' order by name")
                .param(packId)
                .query(row -> {
                    current.put(
                            row.getString("name"),
                            new FormerDataset(
                                    row.getLong("id"),
                                    row.getString("name"),
                                    row.getString("kind"),
                                    row.getString("file"),
                                    row.getString("content_hash"),
                                    row.getString("rows_hash"),
                                    row.getLong("rows_left_out")));
                });
        return current;
    }

    void supersede(Collection<FormerDataset> datasets) {
        for (FormerDataset dataset : datasets) {
            setState(dataset, "SUPERSEDED");
        }
    }

    /** Makes a dataset current again that turned out to be the same. */
    void restore(FormerDataset dataset) {
        setState(dataset, "CURRENT");
    }

    private void setState(FormerDataset dataset, String state) {
        jdbc.sql("update dataset set state = ? where id = ?")
                .params(state, dataset.id())
                .update();
    }

    /** @return the new dataset's id */
    long insert(String packId, boolean synthetic, long attemptId, Accepted accepted) {
        DatasetEntry entry = accepted.entry();
        return jdbc.sql("""
                        insert into dataset (pack_id, name, kind, edition, format, crs, file, licence, source, as_of, synthetic,
                            options, content_hash, rows_hash, stored_file, row_count, rows_left_out, attempt_id, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, 'CURRENT')
                        returning id
                        """)
                .params(
                        packId,
                        entry.name(),
                        entry.kind(),
                        entry.edition(),
                        entry.format(),
                        entry.crs(),
                        entry.file(),
                        entry.licence(),
                        entry.source(),
                        entry.asOf(),
                        synthetic,
                        options(entry),
                        accepted.contentHash(),
                        accepted.rowsHash(),
                        accepted.storedFile(),
                        accepted.rowCount(),
                        accepted.rowsLeftOut(),
                        attemptId)
                .query(Long.class)
                .single();
    }

    private String options(DatasetEntry entry) {
        ObjectNode options = json.createObjectNode();
        if (!entry.classes().isEmpty()) {
            ObjectNode classes = options.putObject("classes");
            entry.classes().forEach((number, name) -> classes.put(number.toString(), name));
        }
        if (entry.surfaceModel()) {
            options.put("surface_model", true);
        }
        return json.writeValueAsString(options);
    }
}
