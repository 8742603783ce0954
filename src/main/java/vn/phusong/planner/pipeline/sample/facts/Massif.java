package vn.phusong.planner.pipeline.sample.facts;

/** A mountain mass as an ellipse: crest height above its foot, radii, azimuth of the long axis. */
public record Massif(
        String name, double lon, double lat, double height_m, double along_km, double across_km, double azimuth_deg) {}
