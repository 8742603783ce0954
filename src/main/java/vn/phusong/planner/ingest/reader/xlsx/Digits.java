package vn.phusong.planner.ingest.reader.xlsx;

/** Indices and row numbers, of which a workbook has millions: a regular expression for each would double the time. */
final class Digits {
    private static final int MOST = 9;

    private Digits() {}

    /** The number that the digits from a position to the end are; -1 if anything else stands there, or too many. */
    static int parse(String text, int from) {
        int length = text.length() - from;
        if (length < 1 || length > MOST) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
