package vn.phusong.planner.pipeline.sample.facts;

import java.util.List;

/** Approximate course of a river, source first. */
public record River(String name, List<Vertex> course) {

    /** A point of the course with the river's width, water level and half-width of its flood plain. */
    public record Vertex(double lon, double lat, double width_m, double level_m, double plain_m) {}
}
