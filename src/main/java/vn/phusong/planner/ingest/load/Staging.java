package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.ParsedRow;
import vn.phusong.planner.ingest.RowImporter;

/**
 * The staging table of one kind: a temporary table on the load's connection that ends with its transaction. It has no
 * index but those that checks make: what is done to it here concerns all of its rows.
 */
final class Staging {
    private final RowImporter importer;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final List<Field<?>> fields;
    private final List<String> columns = new ArrayList<>();

    private @Nullable Geometry lastGeometry;
    private String lastHex = "";

    Staging(RowImporter importer, JdbcClient jdbc, DataSource dataSource) {
        this.importer = importer;
        this.fields = importer.fields();
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    void create() {
        List<String> definitions = new ArrayList<>();
        for (Field<?> field : fields) {
            columns.add(field.name());
            definitions.add(field.name() + " " + field.sqlType());
        }
        if (importer.geometry().exists()) {
            columns.add("geom");
            definitions.add("geom geometry(Geometry, 4326)");
        }
        for (RowImporter.Column column : importer.derivedColumns()) {
            columns.add(column.name());
            definitions.add(column.name() + " " + column.sqlType());
        }
        jdbc.sql("create temporary table " + importer.stagingTable()
                        + " (dataset text, edition text, dataset_order integer, row_number bigint, "
                        + String.join(", ", definitions) + ") on commit drop")
                .update();
    }

    /** What fills the table: hands over each row. */
    interface Filling {
        void fill(StagingRows rows) throws IOException;
    }

    /** Copies rows in. A filling that throws spoils the transaction. */
    void copy(String dataset, @Nullable String edition, int order, Filling filling) throws IOException {
        List<String> all = new ArrayList<>(List.of("dataset", "edition", "dataset_order", "row_number"));
        all.addAll(columns);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (StagingRows rows = new StagingRows(
                connection,
                importer.stagingTable(),
                all,
                row -> values(row, dataset, edition, order),
                new LeftOutTable(importer, jdbc),
                dataset)) {
            filling.fill(rows);
            rows.finish();
        } catch (SQLException e) {
            throw translated(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private @Nullable Object[] values(ParsedRow row, String dataset, @Nullable String edition, int order) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(dataset);
        values.add(edition);
        values.add(order);
        values.add(row.number());
        for (Field<?> field : fields) {
            values.add(row.find(field).map(this::sqlValue).orElse(null));
        }
        if (importer.geometry().exists()) {
            values.add(row.geometry().map(this::hex).orElse(null));
        }
        for (RowImporter.Column column : importer.derivedColumns()) {
            values.add(row.findDerived(column.name()).map(this::sqlValue).orElse(null));
        }
        return values.toArray();
    }

    private Object sqlValue(Object value) {
        if (value instanceof Geometry geometry) {
            return hex(geometry);
        }
        return value instanceof List<?> list ? list.toArray() : value;
    }

    /** A geometry often stands in two columns. */
    private String hex(Geometry geometry) {
        if (geometry != lastGeometry) {
            lastGeometry = geometry;
            lastHex = HexEwkb.of(geometry);
        }
        return lastHex;
    }

    /** Lets the server know what is in the table, which nobody does for temporary ones; the checks are planned by it. */
    void analyze() {
        jdbc.sql("analyze " + importer.stagingTable()).update();
    }

    /** Takes every row of a dataset out again. */
    void clear(String dataset) {
        jdbc.sql("delete from " + importer.stagingTable() + " where dataset = ?")
                .param(dataset)
                .update();
    }

    long count(String dataset) {
        return jdbc.sql("select count(*) from " + importer.stagingTable() + " where dataset = ?")
                .param(dataset)
                .query(Long.class)
                .single();
    }

    /** SHA-256 of a dataset's rows as they stand, in the order of the file. */
    String rowsHash(String dataset) {
        String sql = "copy (select " + String.join(", ", columns) + " from " + importer.stagingTable()
                + " where dataset = '" + dataset + "' order by row_number) to stdout";
        ContentDigest digest = new ContentDigest().add(importer.kind());
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (OutputStream sink = digest.sink()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, sink);
        } catch (SQLException e) {
            throw translated(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        return digest.hex();
    }

    static DataAccessException translated(SQLException e) {
        DataAccessException translated = new SQLExceptionSubclassTranslator().translate("staging", null, e);
        return translated == null
                ? new UncategorizedSQLException("staging", null, e)
                : translated;
    }
}
