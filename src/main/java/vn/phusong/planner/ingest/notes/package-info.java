/**
 * What is to be written beside the rows of a file: severity, message, what would be right; and the sheets that hold it.
 * May use the root of {@code ingest} only.
 */
@NullMarked
package vn.phusong.planner.ingest.notes;

import org.jspecify.annotations.NullMarked;
