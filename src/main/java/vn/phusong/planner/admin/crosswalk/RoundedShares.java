package vn.phusong.planner.admin.crosswalk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares with five decimals that sum to exactly 1, by the largest remainder (Hamilton, Hare–Niemeyer). */
final class RoundedShares {
    private static final int DECIMALS = 5;
    private static final int WHOLE = 100_000;

    private RoundedShares() {}

    /**
     * @param amounts not negative, not all zero, at most {@value #WHOLE}; each share is at least 0.00001, as a successor
     *     without a share is none
     */
    static List<BigDecimal> of(List<Double> amounts) {
        double total = amounts.stream().mapToDouble(Double::doubleValue).sum();
        if (!(total > 0)) {
            throw new IllegalArgumentException("amounts must not all be zero: " + amounts);
        }
        int[] units = new int[amounts.size()];
        double[] remainders = new double[amounts.size()];
        int left = WHOLE;
        for (int i = 0; i < units.length; i++) {
            double exact = amounts.get(i) / total * WHOLE;
            units[i] = Math.max(1, (int) Math.floor(exact));
            remainders[i] = exact - units[i];
            left -= units[i];
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, units.length).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> -remainders[i]));
        for (int i = 0; left > 0; i++, left--) {
            units[order.get(i % units.length)]++;
        }
        // The least share was given to too many: the largest ones pay for it.
        order.sort(Comparator.comparingInt(i -> -units[i]));
        for (; left < 0; left++) {
            units[order.get(0)]--;
        }
        List<BigDecimal> shares = new ArrayList<>();
        for (int unit : units) {
            shares.add(BigDecimal.valueOf(unit, DECIMALS));
        }
        return shares;
    }
}
