package vn.phusong.planner.ingest.reader.flatgeobuf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.ColumnType;
import vn.phusong.planner.ingest.reader.CleanText;
import vn.phusong.planner.ingest.reader.NumberText;

/** The properties of a feature: for each value the number of its column, then the value by the column's type. */
final class FlatGeobufProperties {

    private FlatGeobufProperties() {}

    /** A column of the header or of a feature. */
    record Column(String name, int type) {}

    /**
     * @param bytes null for a feature without properties
     * @throws RuntimeException if the bytes are damaged
     */
    static Map<String, String> read(@Nullable ByteBuffer bytes, List<Column> columns) {
        Map<String, String> values = new HashMap<>();
        if (bytes == null) {
            return values;
        }
        ByteBuffer rest = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        while (rest.hasRemaining()) {
            Column column = columns.get(Short.toUnsignedInt(rest.getShort()));
            String value = CleanText.of(value(rest, column.type));
            if (!value.isEmpty()) {
                values.put(column.name, value);
            }
        }
        return values;
    }

    private static String value(ByteBuffer rest, int type) {
        return switch (type) {
            case ColumnType.Byte -> String.valueOf(rest.get());
            case ColumnType.UByte -> String.valueOf(Byte.toUnsignedInt(rest.get()));
            case ColumnType.Bool -> String.valueOf(rest.get() != 0);
            case ColumnType.Short -> String.valueOf(rest.getShort());
            case ColumnType.UShort -> String.valueOf(Short.toUnsignedInt(rest.getShort()));
            case ColumnType.Int -> String.valueOf(rest.getInt());
            case ColumnType.UInt -> String.valueOf(Integer.toUnsignedLong(rest.getInt()));
            case ColumnType.Long -> String.valueOf(rest.getLong());
            case ColumnType.ULong -> Long.toUnsignedString(rest.getLong());
            case ColumnType.Float -> NumberText.of(Double.parseDouble(Float.toString(rest.getFloat())));
            case ColumnType.Double -> NumberText.of(rest.getDouble());
            case ColumnType.String, ColumnType.Json, ColumnType.DateTime -> text(rest);
            case ColumnType.Binary -> {
                text(rest);
                yield "";
            }
            default -> throw new IllegalArgumentException("column type " + type);
        };
    }

    private static String text(ByteBuffer rest) {
        int length = rest.getInt();
        if (length < 0 || length > rest.remaining()) {
            throw new IllegalArgumentException("text of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        rest.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
