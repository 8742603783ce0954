package vn.phusong.planner.admin;

/** Levels of the administrative map, from the whole to its parts; editions after June 2025 have no districts. */
public enum AdminLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
