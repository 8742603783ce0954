package vn.phusong.planner.gap;

import java.util.List;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.judging.HamletStatus;

/**
 * Two criteria versions side by side over the same run and scope.
 *
 * @param firstCounts the register under {@code first.criteria()}
 * @param secondCounts the register under {@code second}
 * @param flips the hamlets whose status differs, by code
 */
public record CriteriaComparison(
        Judged first, CriteriaKey second, HamletCounts firstCounts, HamletCounts secondCounts, List<Flip> flips) {

    /** A hamlet with its status under each of the two versions. */
    public record Flip(String hamletCode, String hamletName, HamletStatus first, HamletStatus second) {}
}
