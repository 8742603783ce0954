package vn.phusong.planner.ingest.reader;

import java.math.BigDecimal;

/** Numbers of formats that store them as such, written as text formats write them: plain digits, no needless zeros. */
public final class NumberText {
    /** Nobody's figure has more digits, and 1e999999999 would fill the memory with zeros. */
    private static final int MOST_ZEROS = 40;

    private NumberText() {}

    /** Empty for NaN and the infinities, which stand for no value. */
    public static String of(double number) {
        return Double.isFinite(number) ? of(BigDecimal.valueOf(number)) : "";
    }

    public static String of(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal plain = number.stripTrailingZeros();
        return Math.abs((long) plain.scale()) > MOST_ZEROS ? plain.toString() : plain.toPlainString();
    }
}
