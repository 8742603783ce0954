/** The figures of the gap analysis at {@code /api/v1}. */
@NullMarked
package vn.phusong.planner.gap.web;

import org.jspecify.annotations.NullMarked;
