package vn.phusong.planner.ingest;

/** What texts of a pack may be made of, and how the rest is shown. */
public final class Characters {
    private Characters() {}

    /** Zero bytes, escape sequences and the like; in texts of one line, line ends too. */
    public static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Half of a character beyond U+FFFF, which UTF-8 cannot express: it would be stored as a question mark. */
    public static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().anyMatch(Characters::isSurrogate);
            }
        }
        return false;
    }

    /** Control characters and lone surrogates as {@code \u0000}. */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || isSurrogate(c)) {
                visible.append(String.format("\\u%04x", c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /** A text as an issue may quote it: PostgreSQL stores no zero character and no half one. */
    static String storable(String text, int longest) {
        String cut = text;
        if (text.length() > longest) {
            int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
            cut = text.substring(0, end) + "…";
        }
        StringBuilder storable = new StringBuilder();
        cut.codePoints()
                .map(c -> c == 0 ? '\u2400' : isSurrogate(c) ? '\uFFFD' : c)
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
