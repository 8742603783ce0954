package vn.phusong.planner.hamlet;

/** Where a hamlet's centre comes from. */
public enum CentreSource {
    /** Given by the register: the culture house (nhà văn hoá). */
    DECLARED,
    /** The boundary's centroid, or an interior point where the centroid lies outside. */
    COMPUTED,
    NONE
}
