/**
 * Writes a data pack: GeoJSON, CSV, GeoTIFF and {@code pack.yaml} with fixed decimals and sorted
 * rows, so that equal content is equal bytes.
 */
@NullMarked
package vn.phusong.planner.pipeline.sample.pack;

import org.jspecify.annotations.NullMarked;
