package vn.phusong.planner.gap.judging;

import java.util.HashMap;
import java.util.Map;
import vn.phusong.radio.linkbudget.CoverageProbability;

/**
 * The least margin above a threshold at which P(level ≥ threshold) reaches a required probability, in
 * whole hundredths of a dB. Found by bisection over the published probability itself, so that a point is
 * counted exactly when the probability shown beside it suffices. Not safe for concurrent use.
 */
final class RequiredMargin {

    private static final double MEDIAN = 0.5;

    /** 0.999 needs 3.09 sigma; sigma is far below 100 dB. */
    private static final int HIGHEST_cdB = 40_000;

    private final double probability;
    private final Map<Float, Integer> bySigma = new HashMap<>();

    RequiredMargin(double probability) {
        this.probability = probability;
    }

    /** Whether the predicted median decides, whatever its spread. */
    boolean isMedian() {
        return probability == MEDIAN;
    }

    int of_cdB(float sigma_dB) {
        return bySigma.computeIfAbsent(sigma_dB, this::bisect);
    }

    private int bisect(float sigma_dB) {
        int below = -1;
        int enough = HIGHEST_cdB;
        while (enough - below > 1) {
            int middle = (below + enough) / 2;
            if (CoverageProbability.atLeast(0, middle / 100.0, sigma_dB) >= probability) {
                enough = middle;
            } else {
                below = middle;
            }
        }
        return enough;
    }
}
