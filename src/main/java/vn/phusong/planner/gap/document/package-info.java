/**
 * Answers of the gap analysis as documents: the same members for JSON over HTTP and for a command's
 * {@code --json}. May import {@code gap}, {@code gap.criteria} and {@code gap.judging}.
 */
@NullMarked
package vn.phusong.planner.gap.document;

import org.jspecify.annotations.NullMarked;
