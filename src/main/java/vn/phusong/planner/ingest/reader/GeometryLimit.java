package vn.phusong.planner.ingest.reader;

/**
 * How many vertices one geometry may have. A province's boundary has some hundred thousand; more than millions are a
 * mistake or an attack, and would fill the memory before anything could be said of them.
 */
public final class GeometryLimit {
    public static final int MOST_VERTICES = 2_000_000;

    /** Of a geometry in binary form, with room for attributes beside it. */
    public static final int MOST_BYTES = 2 * Double.BYTES * MOST_VERTICES + (1 << 20);

    private GeometryLimit() {}

    /** Ends the reading, as what follows may be no better. */
    public static BrokenFile exceeded(long row, long length_bytes) {
        return new BrokenFile(FormatIssue.GEOMETRY_TOO_LARGE, row, vertices(length_bytes), "≤ " + MOST_VERTICES);
    }

    /** Ends the row only. */
    public static GeometryFault exceeded(long length_bytes) {
        return new GeometryFault(FormatIssue.GEOMETRY_TOO_LARGE, vertices(length_bytes), "≤ " + MOST_VERTICES);
    }

    private static String vertices(long length_bytes) {
        return String.valueOf(length_bytes / (2 * Double.BYTES));
    }
}
