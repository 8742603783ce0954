/**
 * Judging without a database: from the predicted levels at a place's points to its status under one
 * criteria version, for each operator, for the best and for the second best.
 *
 * <p>What is not known is carried as a range: each operator has the status its known signal proves and
 * the best one its unknown terrain or incomplete inventory would still allow. May import {@code
 * gap.criteria} and {@code radio.linkbudget}.
 */
@NullMarked
@NamedInterface("judging")
package vn.phusong.planner.gap.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
