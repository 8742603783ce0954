package vn.phusong.planner.ingest.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A header as it is compared: words in lower case, without tone marks, units in brackets and punctuation. */
record HeaderText(String words) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");
    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

    /** Longest header that is compared letter by letter. */
    private static final int LONGEST = 60;

    private static final double CONTAINED = 0.85;

    static HeaderText of(String header) {
        String text = HUMP.matcher(BRACKETS.matcher(header).replaceAll(" ")).replaceAll(" ");
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return new HeaderText(NO_WORD.matcher(lower).replaceAll(" ").strip());
    }

    /** How alike two headers are, 0 to 1; 1 only for the same words. */
    double likeness(HeaderText other) {
        if (words.isEmpty() || other.words.isEmpty() || words.length() > LONGEST || other.words.length() > LONGEST) {
            return 0;
        }
        if (words.equals(other.words)) {
            return 1;
        }
        if (joined().equals(other.joined())) {
            return 0.98;
        }
        double byLetters = 1 - (double) EDITS.apply(joined(), other.joined())
                / Math.max(joined().length(), other.joined().length());
        boolean contains = other.words.length() > 2 && (" " + words + " ").contains(" " + other.words + " ");
        return Math.max(byLetters, contains ? CONTAINED * share(other) + (1 - share(other)) * 0.5 : 0);
    }

    private double share(HeaderText other) {
        return Math.min(1, (double) other.words.length() / words.length());
    }

    private String joined() {
        return words.replace(" ", "");
    }
}
