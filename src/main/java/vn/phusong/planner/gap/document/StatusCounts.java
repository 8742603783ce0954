package vn.phusong.planner.gap.document;

import vn.phusong.planner.gap.HamletCounts;

/** Hamlets by status; the four add up to the total. */
public record StatusCounts(int total, int covered, int weak, int uncovered, int unknown) {

    static StatusCounts of(HamletCounts hamlets) {
        return new StatusCounts(
                hamlets.total(), hamlets.covered(), hamlets.weak(), hamlets.uncovered(), hamlets.unknown());
    }
}
