package vn.phusong.planner.pipeline.sample.pack;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A CSV file in the making: header, rows, LF line ends, quotes only where needed. */
final class CsvText {

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    CsvText(String... header) {
        columns = header.length;
        row(header);
    }

    void row(String... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException("a row needs " + columns + " values, not " + values.length);
        }
        text.append(Arrays.stream(values).map(CsvText::quoted).collect(Collectors.joining(","))).append('\n');
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
