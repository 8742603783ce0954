package vn.phusong.planner.gap.criteria;

import java.math.BigDecimal;

/**
 * The probability P(level ≥ threshold) a point needs to count. One half is the median: the predicted
 * level itself decides.
 *
 * @param required 0.5 up to 0.999
 * @param source where the figure comes from
 */
public record ProbabilityRule(BigDecimal required, String source) {

    static final BigDecimal MEDIAN = new BigDecimal("0.5");
    static final BigDecimal HIGHEST = new BigDecimal("0.999");

    public ProbabilityRule {
        if (required.compareTo(MEDIAN) < 0 || required.compareTo(HIGHEST) > 0) {
            throw new IllegalArgumentException("the required probability must be 0.5..0.999, not " + required);
        }
        required = required.stripTrailingZeros();
    }
}
