/** Rasters as files that others read. Knows grids and numbers, nothing of coverage. */
@NullMarked
package vn.phusong.planner.prediction.raster;

import org.jspecify.annotations.NullMarked;
