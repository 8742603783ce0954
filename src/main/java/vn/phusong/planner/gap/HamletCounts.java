package vn.phusong.planner.gap;

import vn.phusong.planner.gap.judging.HamletStatus;

/** Hamlets by status; the four always add up to the whole. */
public record HamletCounts(int covered, int weak, int uncovered, int unknown) {

    static final HamletCounts NONE = new HamletCounts(0, 0, 0, 0);

    public int total() {
        return covered + weak + uncovered + unknown;
    }

    /** Covered and weak. */
    public int withSignal() {
        return covered + weak;
    }

    public int of(HamletStatus status) {
        return switch (status) {
            case COVERED -> covered;
            case WEAK -> weak;
            case UNCOVERED -> uncovered;
            case UNKNOWN -> unknown;
        };
    }

    HamletCounts plus(HamletStatus status) {
        return switch (status) {
            case COVERED -> new HamletCounts(covered + 1, weak, uncovered, unknown);
            case WEAK -> new HamletCounts(covered, weak + 1, uncovered, unknown);
            case UNCOVERED -> new HamletCounts(covered, weak, uncovered + 1, unknown);
            case UNKNOWN -> new HamletCounts(covered, weak, uncovered, unknown + 1);
        };
    }
}
