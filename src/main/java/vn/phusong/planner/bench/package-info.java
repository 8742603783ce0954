/**
 * Measures this program on this machine: {@code bench import} loads a made pack and copies the same rows by
 * {@code psql}. Works on a database of its own, never on the user's. May use {@code ingest}, {@code database} and
 * {@code command}.
 */
@NullMarked
package vn.phusong.planner.bench;

import org.jspecify.annotations.NullMarked;
