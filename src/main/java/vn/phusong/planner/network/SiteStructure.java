package vn.phusong.planner.network;

/** What carries the antennas of a site. */
public enum SiteStructure {
    TOWER,
    MAST,
    ROOFTOP,
    POLE,
    UNKNOWN
}
