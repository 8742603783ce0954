package vn.phusong.planner.ingest.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;

/** What stands between the values of a table in text: as spreadsheets write it, it depends on the country set there. */
enum CsvSeparator {
    COMMA(',', ","),
    SEMICOLON(';', ";"),
    TAB('\t', "tab");

    /** More than any header line. */
    private static final int HEADER_CHARACTERS = 1 << 16;

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

    /** The one that occurs most often in the first line with text, outside quotation marks; a comma if none does. */
    static CsvSeparator detect(BufferedReader text) throws IOException {
        int[] counts = new int[values().length];
        text.mark(HEADER_CHARACTERS + 1);
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < HEADER_CHARACTERS; i++) {
            int next = text.read();
            if (next < 0 || begun && !quoted && (next == '\n' || next == '\r')) {
                break;
            }
            begun |= !Character.isWhitespace(next);
            quoted ^= next == '"';
            for (CsvSeparator each : values()) {
                counts[each.ordinal()] += !quoted && next == each.character ? 1 : 0;
            }
        }
        text.reset();
        return Arrays.stream(values())
                .reduce(COMMA, (best, each) -> counts[each.ordinal()] > counts[best.ordinal()] ? each : best);
    }
}
