package vn.phusong.planner.ingest.reader.shapefile;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.phusong.planner.ingest.reader.NumberText;
import vn.phusong.planner.ingest.reader.encoding.TextEncoding;

/**
 * A column of a dBASE table.
 *
 * @param name as stored, without padding
 * @param type C text, N and F numbers as text, D date, L flag, I whole number of four bytes, O double
 * @param offset from the first byte of a record
 */
record DbfField(byte[] name, char type, int offset, int length) {

    boolean isText() {
        return type == 'C';
    }

    /** The bytes of a text without the padding behind it. */
    byte[] bytes(byte[] row) {
        int end = offset + length;
        while (end > offset && (row[end - 1] == ' ' || row[end - 1] == 0)) {
            end--;
        }
        return Arrays.copyOfRange(row, offset, end);
    }

    /** Empty where there is no value, and for columns that hold no plain value (memos, times of day). */
    String value(byte[] row, TextEncoding encoding) {
        return switch (type) {
            case 'C' -> encoding.decode(bytes(row));
            case 'N', 'F' -> number(ascii(row));
            case 'D' -> date(ascii(row));
            case 'L' -> flag(ascii(row));
            case 'I' -> length == Integer.BYTES ? String.valueOf(wrap(row).getInt()) : "";
            case 'O' -> length == Double.BYTES ? NumberText.of(wrap(row).getDouble()) : "";
            default -> "";
        };
    }

    private ByteBuffer wrap(byte[] row) {
        return ByteBuffer.wrap(row, offset, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private String ascii(byte[] row) {
        return new String(bytes(row), StandardCharsets.ISO_8859_1).strip();
    }

    /** Without the zeros and powers of ten that Esri writes; stars stand for no value. */
    private static String number(String text) {
        try {
            return text.isEmpty() || text.startsWith("*") ? "" : NumberText.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** Zeros stand for no day. */
    private static String date(String text) {
        if (text.equals("00000000")) {
            return "";
        }
        return text.matches("[0-9]{8}")
                ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                : text;
    }

    private static String flag(String text) {
        return switch (text) {
            case "T", "t", "Y", "y" -> "true";
            case "F", "f", "N", "n" -> "false";
            case "?" -> "";
            default -> text;
        };
    }
}
