/**
 * Gives users their own file back with the issues beside the rows. May use the root of {@code ingest}, its
 * {@code notes} and its {@code reader}.
 */
@NullMarked
package vn.phusong.planner.ingest.annotate;

import org.jspecify.annotations.NullMarked;
