package vn.phusong.planner.prediction;

/** A spot where people of a hamlet live. */
public record InhabitedSpot(double lon_deg, double lat_deg, double people) {}
