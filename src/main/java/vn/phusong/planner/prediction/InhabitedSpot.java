package vn.phusong.planner.prediction;

/** A spot where people of a hamlet live. */
record InhabitedSpot(double lon_deg, double lat_deg, int people) {}
