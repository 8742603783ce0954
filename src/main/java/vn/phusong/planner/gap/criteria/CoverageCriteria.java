package vn.phusong.planner.gap.criteria;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.phusong.radio.linkbudget.Technology;

/**
 * One version of the rules a place is judged by; immutable, and never changed once stored. None of the
 * figures is a legal threshold: each rule carries its source.
 *
 * @param technologies pooled per operator when a hamlet is judged
 * @param levels thresholds of at least those technologies and the target rule's
 */
public record CoverageCriteria(
        CriteriaKey key,
        String title_vi,
        String title_en,
        Set<Technology> technologies,
        Map<Technology, SignalThresholds> levels,
        HamletRule hamlet,
        TargetRule target,
        ProbabilityRule probability,
        boolean builtIn) {

    public CoverageCriteria {
        if (technologies.isEmpty()) {
            throw new IllegalArgumentException("criteria need at least one technology");
        }
        EnumSet<Technology> needed = EnumSet.copyOf(technologies);
        needed.addAll(target.technologies());
        if (!levels.keySet().containsAll(needed)) {
            throw new IllegalArgumentException(
                    "levels are missing: needed for " + needed + ", given for " + levels.keySet());
        }
        technologies = Collections.unmodifiableSet(EnumSet.copyOf(technologies));
        levels = Collections.unmodifiableMap(new EnumMap<>(levels));
    }

    /** The thresholds of {@code technology}. */
    public SignalThresholds getLevels(Technology technology) {
        SignalThresholds found = levels.get(technology);
        if (found == null) {
            throw new IllegalArgumentException(key + " holds no levels for " + technology);
        }
        return found;
    }

    /** The same rules under another version. */
    public CoverageCriteria withVersion(int version) {
        return withVersion(version, builtIn);
    }

    CoverageCriteria withVersion(int version, boolean isBuiltIn) {
        return new CoverageCriteria(
                new CriteriaKey(key.id(), version),
                title_vi,
                title_en,
                technologies,
                levels,
                hamlet,
                target,
                probability,
                isBuiltIn);
    }
}
