package vn.phusong.planner.network;

/** Whether a site or cell transmits. */
public enum ServiceStatus {
    ON_AIR,
    PLANNED,
    OFF_AIR
}
