/**
 * The hamlet register: hamlets, where their people live, the commune each is counted in, and the province's own list of
 * uncovered ones. May use {@code ingest}, {@code admin}, {@code elevation} and {@code network}.
 */
@NullMarked
package vn.phusong.planner.hamlet;

import org.jspecify.annotations.NullMarked;
