package vn.phusong.planner.pipeline.sample.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with fixed decimals, the same in every locale. */
final class Decimals {

    private Decimals() {}

    static String fixed(double value, int decimals) {
        String text = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        boolean negativeZero = text.startsWith("-") && text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
        return negativeZero ? text.substring(1) : text;
    }

    /** Degrees of longitude or latitude: 5 decimals, about 1 m. */
    static String degrees(double value) {
        return fixed(value, 5);
    }
}
