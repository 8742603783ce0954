package vn.phusong.planner.ingest.reader.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.XmlElements;

/** Texts of cells: plain, or in runs of several fonts; readings beside characters (furigana) are passed over. */
final class CellText {
    /** A character that XML cannot hold, as Office writes it. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Characters; Excel itself allows 32,767. */
    private static final int LONGEST = 1 << 20;

    private CellText() {}

    /** @param container {@code si} or {@code is}, whose start has been read; afterwards its end has */
    static String read(XmlElements elements, String container) throws BrokenFile {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (elements.next() && !elements.isEnd(container)) {
            if (elements.name().equals("rPh")) {
                phonetic = elements.isStart();
            } else if (elements.isStart("t")) {
                String run = elements.text();
                text.append(phonetic ? "" : run);
                if (text.length() > LONGEST) {
                    throw new BrokenFile(XlsxIssue.TOO_MUCH_TEXT, null, "> " + LONGEST, "CSV");
                }
            }
        }
        return unescape(text.toString());
    }

    static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
