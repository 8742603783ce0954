package vn.phusong.planner.database;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Bulk rows into one table by PostgreSQL's COPY in text format, on the caller's connection and within
 * its transaction. Values are written with {@code toString}; {@code null} is NULL; arrays of primitives
 * and of objects become PostgreSQL arrays; {@code byte[]} becomes bytea.
 */
public final class TableCopy implements AutoCloseable {

    private static final int FLUSH_CHARACTERS = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(FLUSH_CHARACTERS + 4096);
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
                buffer.append('\t');
            }
            append(values[i]);
        }
        buffer.append('\n');
        if (buffer.length() >= FLUSH_CHARACTERS) {
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
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            buffer.append("\\N");
        } else if (value instanceof byte[] bytes) {
            buffer.append("\\\\x");
            for (byte each : bytes) {
                buffer.append(Character.forDigit(each >> 4 & 0xf, 16)).append(Character.forDigit(each & 0xf, 16));
            }
        } else if (value.getClass().isArray()) {
            appendArray(value);
        } else {
            appendEscaped(value.toString());
        }
    }

    private void appendArray(Object array) {
        buffer.append('{');
        int length = Array.getLength(array);
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                buffer.append(',');
            }
            Object element = Array.get(array, i);
            if (element == null) {
                buffer.append("NULL");
            } else if (element instanceof Number || element instanceof Boolean) {
                buffer.append(element);
            } else {
                String quoted = element.toString().replace("\\", "\\\\").replace("\"", "\\\"");
                appendEscaped('"' + quoted + '"');
            }
        }
        buffer.append('}');
    }

    private void appendEscaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }
}
