package vn.phusong.planner.gap.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Rows under column names, for people or as CSV; null is an empty cell. */
final class Table {

    /** What a spreadsheet would run; a negative number is none. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r].*|-(?![0-9.]+$).*", Pattern.DOTALL);

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    Table row(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell.toString())
                .toList());
        return this;
    }

    /** Columns aligned by spaces. */
    void printText(PrintWriter out) {
        int[] widths = new int[columns.size()];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            widths[column] = rows.stream()
                    .mapToInt(row -> row.get(at).length())
                    .reduce(columns.get(column).length(), Math::max);
        }
        printLine(columns, widths, out);
        rows.forEach(row -> printLine(row, widths, out));
    }

    private static void printLine(List<String> cells, int[] widths, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(cells.get(column)).append(" ".repeat(widths[column] - cells.get(column).length() + 2));
        }
        out.println(line.toString().stripTrailing());
    }

    /** RFC 4180, with a header row; a text that a spreadsheet would run as a formula gets an apostrophe in front. */
    void printCsv(PrintWriter out) {
        try {
            CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
            csv.printRecord(columns);
            for (List<String> row : rows) {
                csv.printRecord(row.stream().map(Table::harmless).toList());
            }
            csv.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
