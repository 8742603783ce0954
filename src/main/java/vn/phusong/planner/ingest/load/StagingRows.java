package vn.phusong.planner.ingest.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.database.TableCopy;
import vn.phusong.planner.ingest.ParsedRow;

/**
 * Takes the rows of one dataset as they are read: those that are right go to the staging table by COPY. The others are
 * gathered and now and then go to {@code left_out}, for which the COPY is interrupted: a connection can do one thing at
 * a time, and a million of them would fill the memory.
 */
final class StagingRows implements RowIntake.Rows, AutoCloseable {
    private static final int MOST_GATHERED = 10_000;

    private final Connection connection;
    private final String table;
    private final String[] columns;
    private final Function<ParsedRow, @Nullable Object[]> values;
    private final LeftOutTable leftOutTable;
    private final String dataset;
    private final List<LeftOutTable.Row> leftOut = new ArrayList<>();
    private @Nullable TableCopy copy;

    /** @param values of the columns, in their order */
    StagingRows(
            Connection connection,
            String table,
            List<String> columns,
            Function<ParsedRow, @Nullable Object[]> values,
            LeftOutTable leftOutTable,
            String dataset) {
        this.connection = connection;
        this.table = table;
        this.columns = columns.toArray(String[]::new);
        this.values = values;
        this.leftOutTable = leftOutTable;
        this.dataset = dataset;
    }

    @Override
    public void accept(ParsedRow row) {
        try {
            if (copy == null) {
                copy = TableCopy.into(connection, table, columns);
            }
            copy.row(values.apply(row));
        } catch (SQLException e) {
            throw Staging.translated(e);
        }
    }

    @Override
    public void leaveOut(LeftOutTable.Row row) {
        leftOut.add(row);
        if (leftOut.size() == MOST_GATHERED) {
            finish();
        }
    }

    /** Writes what has not been written; more rows may follow. */
    void finish() {
        try {
            if (copy != null) {
                copy.finish();
                copy = null;
            }
            leftOutTable.add(connection, dataset, leftOut);
            leftOut.clear();
        } catch (SQLException e) {
            throw Staging.translated(e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (copy != null) {
            copy.close();
        }
    }
}
