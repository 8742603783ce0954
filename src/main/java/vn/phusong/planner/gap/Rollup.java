package vn.phusong.planner.gap;

import org.jspecify.annotations.Nullable;
import vn.phusong.planner.admin.AdminLevel;
import vn.phusong.planner.gap.judging.Scope;

/**
 * The hamlets of one administrative unit in one edition, by one criteria version and scope.
 *
 * @param unitCode the unit, or {@link #UNASSIGNED} for the hamlets the edition gives no known unit, so that
 *     each level adds up to the register
 * @param needsMeasuring hamlets whose centre lies within one sigma of the usable threshold
 * @param oldTechnology under {@code any-mobile} alone, else null
 */
public record Rollup(
        Scope scope,
        String edition,
        AdminLevel level,
        String unitCode,
        String unitName,
        HamletCounts hamlets,
        int needsMeasuring,
        PeopleSum people,
        @Nullable OldTechnologyCount oldTechnology) {

    /** Code and name of what belongs to no known unit. */
    public static final String UNASSIGNED = "unassigned";
}
