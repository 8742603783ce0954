package vn.phusong.planner.hamlet;

/** How well a hamlet is located. */
public enum GeometryQuality {
    BOUNDARY,
    CENTRE_ONLY,
    NONE
}
