package vn.phusong.planner.ingest.load;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.RowImporter;

/**
 * The temporary table {@code left_out} of one load: rows with errors, of all kinds that are read. Rows that refer to
 * them are told why, and a kind whose lists lose their completeness with them learns of it. It ends with the load's
 * transaction.
 */
final class LeftOutTable {
    private final RowImporter importer;
    private final JdbcClient jdbc;

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

    /** A row that is wrong by itself. */
    void add(String dataset, RowIntake.LeftOut row) {
        String[] fields = row.kept().keySet().toArray(String[]::new);
        String[] values = row.kept().values().toArray(String[]::new);
        jdbc.sql("insert into left_out values (?, ?, ?, ?, jsonb_object(?::text[], ?::text[]))")
                .params(importer.kind(), row.key(), dataset, row.number(), fields, values)
                .update();
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
