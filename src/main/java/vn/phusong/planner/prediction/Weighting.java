package vn.phusong.planner.prediction;

/** What the weights of a place's judging points stand for; shown wherever a share is shown. */
public enum Weighting {
    /** People at the settlement points of the pack. */
    SETTLEMENTS,
    /** People by the cells of the pack's population raster. */
    POPULATION_RASTER,
    /** Plain area of the polygon: the marked fallback where nobody knows where people live. */
    AREA,
    /** Plain area of a buffer around a place of which only a point is known. */
    BUFFER,
    /** The place has no location: it has no points and stays UNKNOWN. */
    NONE
}
