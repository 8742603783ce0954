package vn.phusong.planner.gap.judging;

/** What a hamlet is under a criteria version; the first three from worst to best. */
public enum HamletStatus {
    /** Centre not usable and too few people usable. */
    UNCOVERED,
    /** Neither uncovered nor covered. */
    WEAK,
    /** Centre good and nearly all people usable. */
    COVERED,
    /** Not decided by what is known; stays in every denominator. */
    UNKNOWN;

    /** Whether the hamlet counts as having signal: covered or weak. */
    public boolean hasSignal() {
        return this == COVERED || this == WEAK;
    }
}
