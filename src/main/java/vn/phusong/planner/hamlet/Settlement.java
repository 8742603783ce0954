package vn.phusong.planner.hamlet;

import org.locationtech.jts.geom.Point;

/**
 * A place within a hamlet where people live.
 *
 * @param ordinal 1, 2, ... in the order of the file
 * @param location lon/lat, WGS 84
 */
public record Settlement(int ordinal, int people, Point location) {}
