package vn.phusong.planner.pipeline.sample.facts;

/** A district of edition 2024-11 with the position of its seat. */
public record District(String code, String name, String unitType, double seatLon, double seatLat) {}
