package vn.phusong.planner.ingest.reader.encoding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a word can be a Vietnamese syllable: onset, vowels, end, and at most one tone mark. */
final class VietnameseSyllable {
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern SPLIT = Pattern.compile("[\\s,.;:/()\"'0-9-]+");
    private static final Pattern SYLLABLE = Pattern.compile("(?:ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
            + "(?:iêu|yêu|oai|oao|oay|oeo|uây|uôi|ươi|ươu|uya|uyê|uyu"
            + "|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê"
            + "|[aăâeêioôơuưy])"
            + "(?:ch|ng|nh|[cmnpt])?");

    private VietnameseSyllable() {}

    static List<String> words(String text) {
        return SPLIT.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    static boolean matches(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String toneless = TONE.matcher(apart).replaceFirst("");
        return SYLLABLE.matcher(Normalizer.normalize(toneless, Normalizer.Form.NFC)).matches();
    }
}
