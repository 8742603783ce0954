/**
 * The invented land: a mesh of small cells, communes and hamlets as unions of cells, relief and
 * clutter. Imports {@code facts} and JTS.
 */
@NullMarked
package vn.phusong.planner.pipeline.sample.land;

import org.jspecify.annotations.NullMarked;
