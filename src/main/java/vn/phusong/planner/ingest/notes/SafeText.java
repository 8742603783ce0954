package vn.phusong.planner.ingest.notes;

/** Texts of ours for spreadsheets: quoted values of somebody's file must neither run nor spoil the file. */
public final class SafeText {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    /** Excel's most. */
    private static final int LONGEST = 32_767;

    private SafeText() {}

    /** For CSV, whose cells are run as formulas by their first character: an apostrophe before it makes them text. */
    public static String ofCsv(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** For XLSX, whose text cells are never run: without what XML cannot hold. */
    public static String ofXlsx(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> isXml(c) ? c : '\uFFFD')
                .forEach(safe::appendCodePoint);
        return safe.length() > LONGEST ? safe.substring(0, LONGEST - 1) : safe.toString();
    }

    /** XML 1.0 §2.2. */
    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF;
    }
}
