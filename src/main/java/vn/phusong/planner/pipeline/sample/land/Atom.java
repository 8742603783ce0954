package vn.phusong.planner.pipeline.sample.land;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A small convex cell of the land; hamlets and communes are unions of atoms, so they tile by
 * construction.
 *
 * @param site a position well inside
 * @param neighbours ids of the atoms that share an edge, ascending
 * @param rim whether the atom lies at the rim of the mesh
 */
record Atom(int id, Coordinate site, Geometry shape, double area_m2, int[] neighbours, boolean rim) {}
