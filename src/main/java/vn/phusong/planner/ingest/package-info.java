/**
 * The way in: data packs are read, reprojected, validated and loaded, all or nothing; what is wrong with a row is an
 * import issue. It knows no feature: a feature brings the importer for each kind of dataset it owns. May use
 * {@code database}, {@code account}, {@code command} and the kernel.
 */
@NullMarked
package vn.phusong.planner.ingest;

import org.jspecify.annotations.NullMarked;
