package vn.phusong.planner.prediction;

/** What is judged at fixed points. */
public enum PlaceKind {
    HAMLET,
    TARGET
}
