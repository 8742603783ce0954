package vn.phusong.planner.ingest.reader.xlsx;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.XmlElements;

/** Which cell styles show a number as a day or a time. */
final class DateStyles {
    /** What is no pattern of a date: quoted text, escaped characters, colours and conditions, and the word General. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[(?!h|m|s|H|M|S)[^\\]]*\\]|(?i:general)");

    private static final Pattern DATE_LETTER = Pattern.compile("(?i)[dmyhs]");
    private static final int MOST_STYLES = 1 << 16;

    private final BitSet dates = new BitSet();

    private DateStyles() {}

    /** For a workbook that has none. */
    static DateStyles none() {
        return new DateStyles();
    }

    /** From the part {@code styles.xml}. */
    static DateStyles read(XmlElements elements) throws BrokenFile {
        DateStyles styles = new DateStyles();
        Map<Integer, String> formats = new HashMap<>();
        int count = 0;
        boolean ofCells = false;
        while (elements.next() && count < MOST_STYLES) {
            if (elements.isEnd("cellXfs")) {
                ofCells = false;
            } else if (elements.isStart("cellXfs")) {
                ofCells = true;
            } else if (elements.isStart("numFmt") && formats.size() < MOST_STYLES) {
                formats.put(number(elements.attribute("numFmtId")), String.valueOf(elements.attribute("formatCode")));
            } else if (elements.isStart("xf") && ofCells) {
                int format = number(elements.attribute("numFmtId"));
                @Nullable String code = formats.get(format);
                styles.dates.set(count++, code == null ? isBuiltInDate(format) : isDate(code));
            }
        }
        return styles;
    }

    /** @param style index among the styles of cells */
    boolean isDate(int style) {
        return dates.get(style);
    }

    /** ISO/IEC 29500-1 §18.8.30; 27–36 and 50–58 are dates in the East Asian editions only. */
    private static boolean isBuiltInDate(int format) {
        return format >= 14 && format <= 22 || format >= 45 && format <= 47;
    }

    static boolean isDate(String code) {
        return DATE_LETTER.matcher(LITERAL.matcher(code).replaceAll("")).find();
    }

    /** A number that is not negative; 0, the general style, for whatever else stands there. */
    static int number(@Nullable String text) {
        return text == null ? 0 : Math.max(0, Digits.parse(text, 0));
    }
}
