package vn.phusong.planner.ingest.reader;

import java.text.Normalizer;

/** Text as it is stored: Unicode NFC, so that equal names are equal, and without white space around it. */
public final class CleanText {
    /** Combining grave accent. */
    private static final char FIRST_COMBINING = '\u0300';

    private CleanText() {}

    public static String of(String text) {
        String composed = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        int start = 0;
        int end = composed.length();
        while (start < end && isSpace(composed.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(composed.charAt(end - 1))) {
            end--;
        }
        return composed.substring(start, end);
    }

    /** Whether there is nothing to compose: all composing characters come after these. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return false;
            }
        }
        return true;
    }

    /** No-break spaces too, which spreadsheets and web pages like to leave. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
