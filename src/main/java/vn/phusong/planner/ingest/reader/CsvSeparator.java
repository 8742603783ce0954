package vn.phusong.planner.ingest.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** What stands between the values of a table in text: as spreadsheets write it, it depends on the country set there. */
enum CsvSeparator {
    COMMA(',', ","),
    SEMICOLON(';', ";"),
    TAB('\t', "tab");

    /** More than any header line. */
    private static final int HEADER_CHARACTERS = 1 << 16;

    /** Excel reads it, and other programs write it for Excel. */
    private static final Pattern NAMING = Pattern.compile("(?si)\\s*\"?sep=(.)\"?");

    private final char character;
    private final String shown;

    CsvSeparator(char character, String shown) {
        this.character = character;
        this.shown = shown;
    }

    char character() {
        return character;
    }

    String shown() {
        return shown;
    }

    /**
     * The one that a line such as {@code sep=;}, written for Excel, names; else the one that occurs most often in the
     * first line with text, outside quotation marks; a comma if none does.
     */
    static CsvSeparator detect(BufferedReader text) throws IOException {
        text.mark(HEADER_CHARACTERS + 1);
        String line = firstLine(text);
        text.reset();
        Matcher naming = NAMING.matcher(line);
        return Arrays.stream(values())
                .filter(each -> naming.matches() && naming.group(1).charAt(0) == each.character)
                .findFirst()
                .orElseGet(() -> mostFrequent(line));
    }

    /** Whether a line is none of the table, but names its separator. */
    boolean isNaming(CSVRecord record) {
        return NAMING.matcher(String.join(String.valueOf(character), record)).matches();
    }

    /** The first with text; it ends outside quotation marks only. */
    private static String firstLine(BufferedReader text) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < HEADER_CHARACTERS; i++) {
            int next = text.read();
            if (next < 0 || begun && !quoted && (next == '\n' || next == '\r')) {
                break;
            }
            begun |= !Character.isWhitespace(next);
            quoted ^= next == '"';
            line.append((char) next);
        }
        return line.toString();
    }

    private static CsvSeparator mostFrequent(String line) {
        int[] counts = new int[values().length];
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            for (CsvSeparator each : values()) {
                counts[each.ordinal()] += !quoted && line.charAt(i) == each.character ? 1 : 0;
            }
        }
        return Arrays.stream(values())
                .reduce(COMMA, (best, each) -> counts[each.ordinal()] > counts[best.ordinal()] ? each : best);
    }
}
