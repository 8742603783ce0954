package vn.phusong.planner.gap.judging;

/** What a 5G target is under a criteria version; the first two from worse to better. */
public enum TargetStatus {
    /** Too little of it is usable. */
    OPEN,
    /** Enough of it is usable. */
    CLOSED,
    /** Not decided by what is known; stays in every denominator. */
    UNKNOWN
}
