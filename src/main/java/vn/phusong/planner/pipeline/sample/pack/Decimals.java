package vn.phusong.planner.pipeline.sample.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with fixed decimals, the same in every locale. */
final class Decimals {

    /** Decimals of longitudes and latitudes of what is invented: about 1 m. */
    static final int OF_A_DEGREE = 5;

    private Decimals() {}

    static String fixed(double value, int decimals) {
        String text = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        boolean negativeZero = text.startsWith("-") && text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
        return negativeZero ? text.substring(1) : text;
    }

    /** A longitude or latitude. */
    static String degrees(double value) {
        return fixed(value, OF_A_DEGREE);
    }
}
