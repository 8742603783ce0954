package vn.phusong.planner.elevation;

import vn.phusong.radio.terrain.CellGrid;

/**
 * Values of a file in its own cells.
 *
 * @param values row-major, north-western cell first, NaN where there is none
 * @param frame says exactly where the cells lie, as part of the content's hash
 */
record CellRaster(CellGrid grid, float[] values, String frame) {}
