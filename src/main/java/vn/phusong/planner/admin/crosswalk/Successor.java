package vn.phusong.planner.admin.crosswalk;

import java.math.BigDecimal;

/**
 * One row of {@code unit-successors}. The shares of an old unit sum to exactly 1.
 *
 * @param areaShare of the old unit, above 0, five decimals
 * @param populationShare likewise
 */
record Successor(String codeFrom, String codeTo, BigDecimal areaShare, BigDecimal populationShare) {}
