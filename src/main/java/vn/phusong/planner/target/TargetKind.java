package vn.phusong.planner.target;

/** What a 5G target is. */
public enum TargetKind {
    DISTRICT_CENTRE,
    /** Khu công nghiệp (KCN). */
    INDUSTRIAL_PARK,
    TOURIST_AREA,
    STATE_OFFICE
}
