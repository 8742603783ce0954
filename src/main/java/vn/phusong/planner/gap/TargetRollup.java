package vn.phusong.planner.gap;

import vn.phusong.planner.admin.AdminLevel;

/**
 * The 5G targets of one kind in one administrative unit, by one criteria version and scope.
 *
 * @param unitCode the unit that holds the target's centre, or {@link Rollup#UNASSIGNED}
 * @param kind such as {@code INDUSTRIAL_PARK}
 */
public record TargetRollup(
        String edition, AdminLevel level, String unitCode, String unitName, String kind, int closed, int open, int unknown) {

    public int total() {
        return closed + open + unknown;
    }
}
