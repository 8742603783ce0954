/**
 * The map of a run: the area, the sweep over it, and the files that keep what was found. Knows no database.
 */
@NullMarked
package vn.phusong.planner.prediction.map;

import org.jspecify.annotations.NullMarked;
