package vn.phusong.planner.prediction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.phusong.planner.command.CommandFailure;

/**
 * A row of a table of paths, which names file, row and column of whatever is wrong with it.
 *
 * @param file the table's file as the user named it
 * @param line line of the file on which the row begins, the first being 1
 * @param columns index of each column by its name; empty for rows without named columns
 */
record PathTableRow(String file, long line, Map<String, Integer> columns, List<String> cells) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    /** The value of a column, not blank. */
    String text(String column) {
        return find(column)
                .orElseThrow(() -> wrong("column " + column, "the value is missing", "fill it in"));
    }

    /** The value of a column; empty if the table has no such column or the cell is blank. */
    Optional<String> find(String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() || cells.get(index).isEmpty()
                ? Optional.empty()
                : Optional.of(cells.get(index));
    }

    /** A number from {@code min} to {@code max}, both included. */
    double number(String column, double min, double max) {
        return within("column " + column, number("column " + column, text(column)), min, max, true);
    }

    /** A number between {@code min} and {@code max}, both excluded. */
    double numberInside(String column, double min, double max) {
        return within("column " + column, number("column " + column, text(column)), min, max, false);
    }

    /** The number in the cell at an index. */
    double numberAt(int index) {
        return number("value " + (index - 1), cells.get(index));
    }

    private double number(String place, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw wrong(place, "\"" + text + "\" is not a number", "write it like 12.5");
        }
        return Double.parseDouble(text);
    }

    private double within(String place, double value, double min, double max, boolean included) {
        if (value > min && value < max || included && (value == min || value == max)) {
            return value;
        }
        String range = included
                ? "from " + plain(min) + " to " + plain(max)
                : "above " + plain(min) + " and below " + plain(max);
        throw wrong(place, plain(value) + " is out of range", "give a value " + range);
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    /** The sentence for a value of this row: where, what is wrong, what would be right. */
    CommandFailure wrong(String place, String fault, String remedy) {
        return CommandFailure.badInput(file + ", row " + line + ", " + place + ": " + fault + "; " + remedy + ".");
    }
}
