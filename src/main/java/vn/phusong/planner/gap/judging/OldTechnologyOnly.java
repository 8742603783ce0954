package vn.phusong.planner.gap.judging;

/** Whether a hamlet lives by 2G or 3G alone: with signal under any technology, uncovered under 4G. */
public enum OldTechnologyOnly {
    YES,
    NO,
    UNKNOWN;

    /** From the hamlet's status under {@code any-mobile} and under {@code 4g}, in the same scope. */
    public static OldTechnologyOnly of(HamletStatus anyMobile, HamletStatus lte) {
        if (anyMobile == HamletStatus.UNCOVERED || lte.hasSignal()) {
            return NO;
        }
        return anyMobile.hasSignal() && lte == HamletStatus.UNCOVERED ? YES : UNKNOWN;
    }
}
