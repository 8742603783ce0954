package vn.phusong.planner.network;

/** Radio access technologies, 2G to 5G. */
public enum Technology {
    GSM,
    UMTS,
    LTE,
    NR
}
