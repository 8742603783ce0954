package vn.phusong.planner.ingest.reader.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the encoding of text by reading it: UTF-8 if all of it can be UTF-8, else the one of TCVN3 and windows-1258 that
 * makes more words Vietnamese.
 */
public final class EncodingGuess {
    private static final int MOST_SAMPLES = 5_000;
    private static final double LEAST_SHARE = 0.5;

    private final List<byte[]> samples = new ArrayList<>();
    private boolean utf8 = true;

    public void see(byte[] text) {
        boolean ascii = true;
        for (byte each : text) {
            ascii &= each >= 0;
        }
        if (ascii) {
            return;
        }
        utf8 = utf8 && TextEncoding.UTF_8.decode(text).indexOf(TextEncoding.REPLACEMENT) < 0;
        if (samples.size() < MOST_SAMPLES) {
            samples.add(text);
        }
    }

    /** Whether all text seen can be UTF-8, as it can if it is ASCII. */
    public boolean isUtf8() {
        return utf8;
    }

    /** The likely encoding of text that is not UTF-8; empty if hardly a word makes sense. */
    public Optional<TextEncoding> find() {
        double tcvn3 = share(TextEncoding.TCVN3);
        double windows = share(TextEncoding.WINDOWS_1258);
        if (Math.max(tcvn3, windows) < LEAST_SHARE) {
            return Optional.empty();
        }
        return Optional.of(tcvn3 >= windows ? TextEncoding.TCVN3 : TextEncoding.WINDOWS_1258);
    }

    /** A few words as they read in an encoding, for a person to judge. */
    public String example(TextEncoding encoding) {
        return samples.isEmpty() ? "" : encoding.decode(samples.get(0)).strip();
    }

    private double share(TextEncoding encoding) {
        long words = 0;
        long vietnamese = 0;
        for (byte[] sample : samples) {
            for (String word : VietnameseSyllable.words(encoding.decode(sample))) {
                if (word.chars().anyMatch(letter -> letter > 127)) {
                    words++;
                    vietnamese += VietnameseSyllable.matches(word) ? 1 : 0;
                }
            }
        }
        return words == 0 ? 0 : (double) vietnamese / words;
    }
}
