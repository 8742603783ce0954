package vn.phusong.planner.ingest.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.RowImporter;

/** The SQL that compares the rows of one kind: every column of its table, and what the kind keeps elsewhere. */
final class ComparisonSql {
    private static final Set<String> NOT_COMPARED = Set.of("id", "dataset_id");

    private final RowImporter importer;
    private final List<TableColumn> columns;

    private record TableColumn(String name, boolean isGeometry) {}

    ComparisonSql(RowImporter importer, JdbcClient jdbc) {
        this.importer = importer;
        this.columns = jdbc.sql("""
                        select column_name, udt_name from information_schema.columns
                        where table_schema = current_schema() and table_name = ? order by ordinal_position
                        """)
                .param(importer.table())
                .query((row, index) ->
                        new TableColumn(row.getString("column_name"), row.getString("udt_name").equals("geometry")))
                .list();
    }

    /**
     * A statement that makes a temporary table {@code dataset, code, change, fields}, one row for each code. Parameters:
     * {@code :before} and {@code :after}, ids of datasets.
     */
    String createTable(String name) {
        return """
                create temporary table %s on commit drop as
                with former as (%s), latter as (%s)
                select coalesce(latter.dataset_name, former.dataset_name) as dataset,
                    coalesce(latter.row_code, former.row_code) as code,
                    case when former.row_key is null then 'ADDED' when latter.row_key is null then 'REMOVED'
                        when cardinality(differing.fields) > 0 then 'CHANGED' else 'UNCHANGED' end as change,
                    differing.fields
                from former full join latter on former.row_key = latter.row_key
                cross join lateral (select case when former.row_key is null or latter.row_key is null then '{}'::text[]
                    else array_remove(array[%s]::text[], null) end as fields) differing
                """.formatted(name, rows(":before"), rows(":after"), differences());
    }

    private String rows(String ids) {
        String besides = importer.comparedBesides().entrySet().stream()
                .map(each -> ", (" + each.getValue() + ") as " + each.getKey())
                .collect(Collectors.joining());
        Key key = importer.key();
        return "select d.name as dataset_name, " + key.ofTable("t") + " as row_key, "
                + new Key(false, key.columns()).ofTable("t") + " as row_code, t.*" + besides + " from " + importer.table()
                + " t join dataset d on d.id = t.dataset_id where t.dataset_id = any(" + ids + ")";
    }

    private String differences() {
        List<String> cases = new ArrayList<>();
        for (TableColumn column : columns) {
            if (!NOT_COMPARED.contains(column.name()) && !importer.key().columns().containsValue(column.name())) {
                String differs = column.isGeometry()
                        ? "not same_place(former.%1$s, latter.%1$s)"
                        : "former.%1$s is distinct from latter.%1$s";
                cases.add(difference(differs, column.name(), shown(column.name())));
            }
        }
        for (Map.Entry<String, String> each : importer.comparedBesides().entrySet()) {
            cases.add(difference("former.%1$s is distinct from latter.%1$s", each.getKey(), each.getKey()));
        }
        return String.join(", ", cases);
    }

    private static String difference(String condition, String column, String shown) {
        return "case when " + condition.formatted(column) + " then '" + shown + "' end";
    }

    /** The name of our field where the column is called otherwise: {@code commune_code} holds {@code commune}. */
    private String shown(String column) {
        Set<String> fields = importer.fields().stream().map(Field::name).collect(Collectors.toSet());
        String shorter = column.replaceFirst("_code$", "");
        return !fields.contains(column) && fields.contains(shorter) ? shorter : column;
    }
}
