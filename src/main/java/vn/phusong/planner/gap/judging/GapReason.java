package vn.phusong.planner.gap.judging;

/** Why a place is not covered, or why nothing can be said. */
public enum GapReason {
    /** Relief or clutter blocks the best server's path, which is short enough. */
    TERRAIN,
    /** The best server is near and its path open: it points elsewhere, or has too little power. */
    ANTENNA,
    /** The best server is too far, or too weak for its distance. */
    DISTANCE,
    /** No cell within reach of the centre. */
    NO_SITE,
    /** More cells may exist than the inventory holds. */
    INVENTORY_INCOMPLETE,
    /** The place has no location. */
    NO_LOCATION,
    /** Heights are missing on a path that could have mattered. */
    NO_TERRAIN,
    /** The centre meets its level, too many other points do not. */
    LOW_SHARE
}
