/**
 * Places that are to have 5G: district centres, industrial parks, tourist areas, state offices. May use {@code ingest},
 * {@code admin} and {@code network}.
 */
@NullMarked
package vn.phusong.planner.target;

import org.jspecify.annotations.NullMarked;
