/**
 * What the columns of a file that somebody else has made most likely mean: from their headers, Vietnamese or English,
 * with or without tone marks, to the fields of our kinds. Proposals with a score, never applied by themselves.
 */
@NullMarked
package vn.phusong.planner.ingest.mapping;

import org.jspecify.annotations.NullMarked;
