package vn.phusong.planner.ingest.reader;

import static vn.phusong.planner.ingest.Severity.ERROR;
import static vn.phusong.planner.ingest.Severity.WARNING;

import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.Severity;

/** Issues of formats that consist of several files or layers, or that state their reference system or encoding. */
public enum FormatIssue implements IssueCode {
    CRS_NOT_TOLD("crs-not-told", ERROR),
    CRS_CONTRADICTION("crs-contradiction", ERROR),
    CRS_NOT_COMPARED("crs-not-compared", WARNING),
    MISSING_PART("missing-part", ERROR),
    LAYER_NOT_CHOSEN("layer-not-chosen", ERROR),
    UNKNOWN_ENCODING("unknown-encoding", ERROR),
    GUESSED_ENCODING("guessed-encoding", WARNING),
    BROKEN_PATTERN("broken-pattern", ERROR),
    UNSAFE_ARCHIVE("unsafe-archive", ERROR),
    GEOMETRY_TOO_LARGE("geometry-too-large", ERROR),
    NESTED_ARCHIVE("nested-archive", ERROR);

    private final String code;
    private final Severity severity;

    FormatIssue(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
