package vn.phusong.planner.gap.judging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.phusong.planner.gap.criteria.HamletRule;

/**
 * A rule with one of its figures changed.
 *
 * @param uncoveredBelow_ppm the lower share
 * @param coveredFrom_ppm the upper share
 * @param levelShift_cdB added to every threshold
 */
public record SensitivityVariant(int uncoveredBelow_ppm, int coveredFrom_ppm, int levelShift_cdB) {

    private static final int[] UNCOVERED_ppm = {300_000, 500_000, 700_000};
    private static final int[] COVERED_ppm = {800_000, 900_000, 950_000, 980_000};
    private static final int[] SHIFTS_cdB = {-500, 500};

    /**
     * The rule itself, then every variant of DESIGN §4: lower share 30, 50, 70 %, upper share 80, 90, 95,
     * 98 %, levels ± 5 dB, one figure changed at a time. A centre-only rule has no shares to change.
     */
    static List<SensitivityVariant> of(HamletRule rule) {
        Set<SensitivityVariant> variants = new LinkedHashSet<>();
        int uncovered_ppm = rule.uncoveredBelow_ppm();
        int covered_ppm = rule.coveredFrom_ppm();
        variants.add(new SensitivityVariant(uncovered_ppm, covered_ppm, 0));
        if (!rule.centreOnly()) {
            for (int other_ppm : UNCOVERED_ppm) {
                if (other_ppm <= covered_ppm) {
                    variants.add(new SensitivityVariant(other_ppm, covered_ppm, 0));
                }
            }
            for (int other_ppm : COVERED_ppm) {
                if (other_ppm >= uncovered_ppm) {
                    variants.add(new SensitivityVariant(uncovered_ppm, other_ppm, 0));
                }
            }
        }
        for (int shift_cdB : SHIFTS_cdB) {
            variants.add(new SensitivityVariant(uncovered_ppm, covered_ppm, shift_cdB));
        }
        return new ArrayList<>(variants);
    }
}
