package vn.phusong.planner.ingest.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.database.TableCopy;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.RowImporter;

/**
 * The temporary table {@code left_out} of one load: rows with errors, of all kinds that are read. Rows that refer to
 * them are told why, and a kind whose lists lose their completeness with them learns of it. It ends with the load's
 * transaction.
 */
final class LeftOutTable {
    private static final JsonMapper JSON = new JsonMapper();

    private final RowImporter importer;
    private final JdbcClient jdbc;

    /**
     * A row that is wrong by itself.
     *
     * @param key null if it could not be read
     * @param kept text of the fields that the kind keeps of left-out rows, as far as they could be read
     */
    record Row(@Nullable String key, long number, Map<String, String> kept) {}

    LeftOutTable(RowImporter importer, JdbcClient jdbc) {
        this.importer = importer;
        this.jdbc = jdbc;
    }

    static void create(JdbcClient jdbc) {
        jdbc.sql("""
                        create temporary table left_out (kind text, key text, dataset text, row_number bigint,
                            kept jsonb not null) on commit drop
                        """)
                .update();
    }

    /** Rows that are wrong by themselves. */
    void add(Connection connection, String dataset, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (TableCopy copy = TableCopy.into(connection, "left_out", "kind", "key", "dataset", "row_number", "kept")) {
            for (Row row : rows) {
                copy.row(importer.kind(), row.key(), dataset, row.number(), JSON.writeValueAsString(row.kept()));
            }
            copy.finish();
        }
    }

    /** The staged rows that the table {@code finding} names. */
    void addFindings() {
        String key = importer.key().exists() ? importer.key().ofStaged("s") : "null";
        String kept = importer.keptOfLeftOut().stream()
                .map(Field::name)
                .map(field -> "'" + field + "', s." + field + "::text")
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into left_out select distinct '" + importer.kind() + "', " + key
                        + ", s.dataset, s.row_number, jsonb_strip_nulls(jsonb_build_object(" + kept + ")) from "
                        + importer.stagingTable() + " s join finding f using (dataset, row_number)")
                .update();
    }
}
