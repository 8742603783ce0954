package vn.phusong.planner.elevation;

import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.Severity;

/** What heights make one doubt, though the file can be read. */
enum ElevationIssue implements IssueCode {
    UNDECLARED_NO_DATA("raster-undeclared-no-data", Severity.WARNING),
    ODD_HEIGHTS("raster-odd-heights", Severity.WARNING),
    /** More than a few odd heights: feet, decimetres or a forgotten scale rather than spikes. */
    IMPLAUSIBLE_HEIGHTS("raster-implausible-heights", Severity.ERROR);

    private final String code;
    private final Severity severity;

    ElevationIssue(String code, Severity severity) {
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
