package vn.phusong.planner.ingest.reader.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The encodings that Vietnamese text comes in. */
public enum TextEncoding {
    UTF_8("UTF-8"),
    WINDOWS_1258("windows-1258"),
    TCVN3("TCVN3"),
    WINDOWS_1252("windows-1252");

    /** What stands for bytes that mean nothing in an encoding. */
    public static final char REPLACEMENT = '\uFFFD';

    private final String label;

    TextEncoding(String label) {
        this.label = label;
    }

    /** The word in {@code pack.yaml}. */
    public String label() {
        return label;
    }

    /** All words, for patterns and messages. */
    public static String labels(String separator) {
        return Arrays.stream(values()).map(TextEncoding::label).collect(Collectors.joining(separator));
    }

    /** By the word in {@code pack.yaml}, or what programs write into a {@code .cpg}. */
    public static Optional<TextEncoding> find(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return switch (plain) {
            case "utf8", "65001", "cp65001", "unicodeutf8" -> Optional.of(UTF_8);
            case "1258", "ansi1258", "cp1258", "windows1258", "win1258" -> Optional.of(WINDOWS_1258);
            case "tcvn3", "tcvn", "abc", "tcvn5712", "tcvn57121" -> Optional.of(TCVN3);
            case "1252", "ansi1252", "cp1252", "windows1252", "iso88591", "88591", "latin1" ->
                Optional.of(WINDOWS_1252);
            default -> Optional.empty();
        };
    }

    /** The text; {@link #REPLACEMENT} where bytes mean nothing. Tone marks of windows-1258 stand apart: normalise. */
    public String decode(byte[] bytes) {
        return switch (this) {
            case UTF_8 -> new String(bytes, 0, bytes.length - cutOff(bytes), StandardCharsets.UTF_8);
            case TCVN3 -> Tcvn3.decode(bytes);
            case WINDOWS_1258, WINDOWS_1252 -> new String(bytes, Charset.forName(label));
        };
    }

    /** Fields of fixed width cut the last character in two: the number of bytes of such a beginning at the end. */
    private static int cutOff(byte[] bytes) {
        for (int tail = 1; tail <= Math.min(3, bytes.length); tail++) {
            int lead = Byte.toUnsignedInt(bytes[bytes.length - tail]);
            if (lead >= 0xC0) {
                int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return tail < length ? tail : 0;
            }
            if (lead < 0x80) {
                return 0;
            }
        }
        return 0;
    }
}
