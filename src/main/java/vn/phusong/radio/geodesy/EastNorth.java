package vn.phusong.radio.geodesy;

/** A place in a metric projection: easting and northing in m. */
public record EastNorth(double easting_m, double northing_m) {}
