package vn.phusong.planner.gap.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.criteria.Shares;
import vn.phusong.radio.linkbudget.CoverageProbability;

/**
 * What one operator's signal amounts to at one place, its technologies pooled: a point is usable when any
 * of them is usable there. Each fact comes twice: what the known levels prove, and what would hold if
 * every point with missing terrain turned out well.
 *
 * @param usable_ppm share of the weight at points shown to be usable; a place whose points carry no
 *     weight has its centre's share, 0 or 1
 * @param possiblyUsable_ppm the same with the points that may be usable
 * @param server the centre's best server; null when no cell is known to reach it
 */
record OperatorTally(
        boolean centreUsable,
        boolean centrePossiblyUsable,
        boolean centreGood,
        boolean centrePossiblyGood,
        int usable_ppm,
        int possiblyUsable_ppm,
        int good_ppm,
        @Nullable BestServer server,
        boolean needsMeasuring) {

    /** An operator no cell of which is within reach of any point. */
    static OperatorTally nothing() {
        return new OperatorTally(false, false, false, false, 0, 0, 0, null, false);
    }

    /**
     * Tallies one operator.
     *
     * @param signals that operator's, of any technology
     * @param required_cdB margin each point needs, from {@link PointRule#required_cdB}
     */
    static OperatorTally of(JudgedPlace place, List<JudgedSignal> signals, PointRule rule, int[] required_cdB) {
        List<JudgedSignal> counted =
                signals.stream().filter(signal -> rule.counts(signal.technology())).toList();
        if (counted.isEmpty()) {
            return nothing();
        }
        Points points = new Points(place.weight().length);
        for (JudgedSignal signal : counted) {
            points.add(signal, rule, required_cdB);
        }
        double[] weight = place.weight();
        BestServer server = bestServer(counted, rule, place.sigma_dB()[0]);
        return new OperatorTally(
                points.usable[0],
                points.usable[0] || points.unknown[0],
                points.good[0],
                points.good[0] || points.unknown[0],
                share(weight, points.usable, null),
                share(weight, points.usable, points.unknown),
                share(weight, points.good, null),
                server,
                server != null && Math.abs(server.margin_cdB()) <= 100.0 * place.sigma_dB()[0]);
    }

    /** The pooled verdict at each point. */
    private static final class Points {
        final boolean[] usable;
        final boolean[] good;
        final boolean[] unknown;

        Points(int size) {
            usable = new boolean[size];
            good = new boolean[size];
            unknown = new boolean[size];
        }

        void add(JudgedSignal signal, PointRule rule, int[] required_cdB) {
            int usable_cdBm = rule.usable_cdBm(signal.technology());
            int good_cdBm = rule.good_cdBm(signal.technology());
            int[] level_cdBm = signal.level_cdBm();
            for (int point = 0; point < level_cdBm.length; point++) {
                if (level_cdBm[point] != JudgedSignal.NO_CELL) {
                    usable[point] |= level_cdBm[point] >= usable_cdBm + required_cdB[point];
                    good[point] |= level_cdBm[point] >= good_cdBm + required_cdB[point];
                }
                unknown[point] |= signal.unknown()[point];
            }
        }
    }

    private static int share(double[] weight, boolean[] counts, boolean @Nullable [] alsoCounts) {
        double part = 0;
        double whole = 0;
        for (int point = 0; point < weight.length; point++) {
            whole += weight[point];
            if (counts[point] || (alsoCounts != null && alsoCounts[point])) {
                part += weight[point];
            }
        }
        if (whole > 0) {
            return Shares.of(part, whole);
        }
        return counts[0] || (alsoCounts != null && alsoCounts[0]) ? Shares.WHOLE_ppm : 0;
    }

    private static @Nullable BestServer bestServer(List<JudgedSignal> signals, PointRule rule, float sigma_dB) {
        JudgedSignal best = null;
        int bestMargin_cdB = Integer.MIN_VALUE;
        for (JudgedSignal signal : signals) {
            int level_cdBm = signal.level_cdBm()[0];
            if (level_cdBm == JudgedSignal.NO_CELL) {
                continue;
            }
            int margin_cdB = level_cdBm - rule.usable_cdBm(signal.technology());
            boolean laterGeneration = best != null && signal.technology().compareTo(best.technology()) > 0;
            if (best == null || margin_cdB > bestMargin_cdB || (margin_cdB == bestMargin_cdB && laterGeneration)) {
                best = signal;
                bestMargin_cdB = margin_cdB;
            }
        }
        return best == null
                ? null
                : new BestServer(
                        best.operator(),
                        best.technology(),
                        best.centreCell(),
                        best.centreDistance_m(),
                        best.centreExcess_cdB(),
                        bestMargin_cdB,
                        CoverageProbability.atLeast(0, bestMargin_cdB / 100.0, sigma_dB));
    }
}
