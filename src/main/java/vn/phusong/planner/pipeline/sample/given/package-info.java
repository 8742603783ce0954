/**
 * Reads what the user hands in for a pack over real communes and real terrain: polygons, census figures,
 * elevation, targets. What is wrong with a file is told with file, row, field and remedy.
 */
@NullMarked
package vn.phusong.planner.pipeline.sample.given;

import org.jspecify.annotations.NullMarked;
