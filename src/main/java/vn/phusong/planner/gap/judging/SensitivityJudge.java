package vn.phusong.planner.gap.judging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phusong.planner.gap.criteria.CoverageCriteria;

/**
 * Judges hamlets by every {@link SensitivityVariant} of a rule, from the same stored levels. Not safe for
 * concurrent use.
 */
public final class SensitivityJudge {

    private final CoverageCriteria criteria;
    private final List<SensitivityVariant> variants;
    private final Map<Integer, HamletJudge> byShift = new LinkedHashMap<>();

    public SensitivityJudge(CoverageCriteria criteria, Operators operators) {
        this.criteria = criteria;
        this.variants = SensitivityVariant.of(criteria.hamlet());
        for (SensitivityVariant variant : variants) {
            byShift.computeIfAbsent(
                    variant.levelShift_cdB(), shift_cdB -> new HamletJudge(criteria, operators, shift_cdB));
        }
    }

    /** The rule as it is comes first. */
    public List<SensitivityVariant> variants() {
        return variants;
    }

    /** Per variant one result per scope, in the order of {@link #variants} and {@link Operators#scopes}. */
    public List<List<HamletResult>> judge(JudgedPlace hamlet) {
        Map<Integer, Map<String, OperatorTally>> tallies = new LinkedHashMap<>();
        byShift.forEach((shift_cdB, judge) -> tallies.put(shift_cdB, judge.tallies(hamlet)));
        return variants.stream()
                .map(variant -> {
                    int shift_cdB = variant.levelShift_cdB();
                    return judgeOf(shift_cdB)
                            .judge(
                                    hamlet,
                                    tallies.getOrDefault(shift_cdB, Map.of()),
                                    criteria.hamlet()
                                            .withShares(variant.uncoveredBelow_ppm(), variant.coveredFrom_ppm()));
                })
                .toList();
    }

    private HamletJudge judgeOf(int shift_cdB) {
        HamletJudge judge = byShift.get(shift_cdB);
        if (judge == null) {
            throw new IllegalStateException("no judge for a shift of " + shift_cdB + " cdB");
        }
        return judge;
    }
}
