package vn.phusong.planner.ingest;

import java.util.List;

/**
 * One row that a load brings, changes or takes away.
 *
 * @param code what tells the row apart within its kind and edition; several values have {@code /} between them
 * @param fields what differs, for a changed row; else empty
 */
public record RowChange(String dataset, String code, Change change, List<String> fields) {

    /** What happened to it. */
    public enum Change {
        REMOVED,
        CHANGED,
        ADDED
    }
}
