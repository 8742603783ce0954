package vn.phusong.planner.gap.judging;

import java.util.Arrays;
import java.util.Collection;
import vn.phusong.planner.gap.criteria.CoverageCriteria;
import vn.phusong.planner.gap.criteria.SignalThresholds;
import vn.phusong.radio.linkbudget.Technology;

/**
 * When the signal at one point is usable or good: its level must reach the technology's threshold plus
 * what the required probability asks at the point's sigma. All in hundredths of a dB.
 */
final class PointRule {

    private final int[] usable_cdBm = new int[Technology.values().length];
    private final int[] good_cdBm = new int[Technology.values().length];
    private final boolean[] counts = new boolean[Technology.values().length];
    private final RequiredMargin required;

    private PointRule(RequiredMargin required) {
        this.required = required;
    }

    /**
     * The rule of {@code criteria} for some of its technologies.
     *
     * @param shift_cdB added to every threshold; 0 for the criteria as they are
     */
    static PointRule of(CoverageCriteria criteria, Collection<Technology> technologies, int shift_cdB) {
        PointRule rule = new PointRule(new RequiredMargin(criteria.probability().required().doubleValue()));
        for (Technology technology : technologies) {
            SignalThresholds thresholds = criteria.getLevels(technology);
            rule.counts[technology.ordinal()] = true;
            rule.usable_cdBm[technology.ordinal()] = thresholds.usable_cdBm() + shift_cdB;
            rule.good_cdBm[technology.ordinal()] = thresholds.good_cdBm() + shift_cdB;
        }
        return rule;
    }

    boolean counts(Technology technology) {
        return counts[technology.ordinal()];
    }

    int usable_cdBm(Technology technology) {
        return usable_cdBm[technology.ordinal()];
    }

    int good_cdBm(Technology technology) {
        return good_cdBm[technology.ordinal()];
    }

    /** What a level must lie above a threshold at each point, in hundredths of a dB. */
    int[] required_cdB(float[] sigma_dB) {
        int[] required_cdB = new int[sigma_dB.length];
        if (required.isMedian()) {
            return required_cdB;
        }
        Arrays.setAll(required_cdB, point -> required.of_cdB(sigma_dB[point]));
        return required_cdB;
    }
}
