package vn.phusong.planner.database;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Bulk rows into one table by PostgreSQL's COPY in text format, on the caller's connection and within
 * its transaction. Values are written with {@code toString}; {@code null} is NULL; arrays of primitives
 * and of objects become PostgreSQL arrays; {@code byte[]} becomes bytea.
 */
public final class TableCopy implements AutoCloseable {

    private static final int FLUSH_BYTES = 1 << 16;

    private final CopyIn copy;
    private byte[] buffer = new byte[2 * FLUSH_BYTES];
    private int length;
    private boolean finished;

    private TableCopy(CopyIn copy) {
        this.copy = copy;
    }

    /** Opens the stream; table and columns are names of ours, never user input. */
    public static TableCopy into(Connection connection, String table, String... columns) throws SQLException {
        String sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        return new TableCopy(
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
    }

    /** Adds a row; as many values as columns. */
    public void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                add('\t');
            }
            append(values[i]);
        }
        add('\n');
        if (length >= FLUSH_BYTES) {
            flush();
        }
    }

    /** Ends the stream and says how many rows went in. */
    public long finish() throws SQLException {
        flush();
        finished = true;
        return copy.endCopy();
    }

    /** Cancels what was not finished, so that an exception half-way leaves no rows. */
    @Override
    public void close() throws SQLException {
        if (!finished && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            add('\\');
            add('N');
        } else if (value instanceof byte[] bytes) {
            appendEscaped("\\x" + HexFormat.of().formatHex(bytes));
        } else if (value.getClass().isArray()) {
            appendArray(value);
        } else {
            appendEscaped(value.toString());
        }
    }

    private void appendArray(Object array) {
        StringBuilder text = new StringBuilder("{");
        int elements = Array.getLength(array);
        for (int i = 0; i < elements; i++) {
            if (i > 0) {
                text.append(',');
            }
            Object element = Array.get(array, i);
            if (element == null) {
                text.append("NULL");
            } else if (element instanceof Number || element instanceof Boolean) {
                text.append(element);
            } else {
                text.append('"')
                        .append(element.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        appendEscaped(text.append('}').toString());
    }

    /** No byte of a longer UTF-8 sequence looks like one of those that must be escaped. */
    private void appendEscaped(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        reserve(2 * bytes.length);
        for (byte each : bytes) {
            char escaped = escaped(each);
            if (escaped == 0) {
                buffer[length++] = each;
            } else {
                buffer[length++] = '\\';
                buffer[length++] = (byte) escaped;
            }
        }
    }

    /** What follows the backslash; 0 for bytes that stand for themselves. */
    private static char escaped(byte each) {
        return switch (each) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }

    private void add(char ascii) {
        reserve(1);
        buffer[length++] = (byte) ascii;
    }

    private void reserve(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(length + more, 2 * buffer.length));
        }
    }
}
