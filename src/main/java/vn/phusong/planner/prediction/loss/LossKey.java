package vn.phusong.planner.prediction.loss;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names a loss raster by everything that it depends on, so that a changed input is another name and nothing ever has to
 * be declared stale.
 *
 * @param hash SHA-256 of the canonical inputs, in 64 hexadecimal digits
 */
public record LossKey(String hash) {
    private static final int DIGITS = 64;

    public LossKey {
        if (hash.length() != DIGITS || !hash.chars().allMatch(digit -> Character.digit(digit, 16) >= 0)) {
            throw new IllegalArgumentException("a loss key has " + DIGITS + " hexadecimal digits: " + hash);
        }
    }

    /** Of inputs by name. Numbers are to be given by their shortest text, which is different for different numbers. */
    public static LossKey of(Map<String, String> inputs) {
        SortedMap<String, String> sorted = new TreeMap<>(inputs);
        StringBuilder canonical = new StringBuilder();
        sorted.forEach((name, value) -> canonical
                .append(name.length())
                .append(':')
                .append(name)
                .append(value.length())
                .append(':')
                .append(value));
        return new LossKey(HexFormat.of().formatHex(sha256(canonical.toString())));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
