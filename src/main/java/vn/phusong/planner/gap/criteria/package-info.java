/**
 * The versioned rules a hamlet or target is judged by: what they may say, where each figure comes
 * from, the built-in versions, and how a user's version is read from a YAML or JSON file.
 *
 * <p>Pure values but for {@link vn.phusong.planner.gap.criteria.CriteriaStore}. May import
 * {@code radio.linkbudget}.
 */
@NullMarked
@NamedInterface("criteria")
package vn.phusong.planner.gap.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
