/**
 * What the map of a run shows, as rasters, areas and figures of places: commands for people and for other programs.
 */
@NullMarked
package vn.phusong.planner.prediction.signal;

import org.jspecify.annotations.NullMarked;
