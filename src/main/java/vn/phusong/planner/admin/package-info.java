/**
 * Administrative units by edition, who succeeds whom, and which unit holds a place. May use {@code ingest}.
 */
@NullMarked
package vn.phusong.planner.admin;

import org.jspecify.annotations.NullMarked;
