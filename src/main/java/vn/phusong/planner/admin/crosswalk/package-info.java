/**
 * Administrative reform as data: which share of an old unit's area and people went into which new unit, computed from
 * the boundaries of both. Works on files alone, without a database. May use {@code ingest}'s readers and the kernel's
 * ellipsoid.
 */
@NullMarked
package vn.phusong.planner.admin.crosswalk;

import org.jspecify.annotations.NullMarked;
