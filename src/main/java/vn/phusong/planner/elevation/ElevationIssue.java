package vn.phusong.planner.elevation;

import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.Severity;

/** What heights make one doubt, though the file can be read. */
enum ElevationIssue implements IssueCode {
    UNDECLARED_NO_DATA("raster-undeclared-no-data", Severity.WARNING),
    ODD_HEIGHTS("raster-odd-heights", Severity.WARNING),
    /** More than a few odd heights: feet, decimetres or a forgotten scale rather than spikes. */
    IMPLAUSIBLE_HEIGHTS("raster-implausible-heights", Severity.ERROR),
    /** Opencast mines and polders lie so, and so do artefacts of the radar over water. */
    BELOW_SEA_LEVEL("raster-below-sea-level", Severity.INFO),
    /** Declared as such, and mostly interpolated later. */
    VOIDS("raster-voids", Severity.INFO),
    TOO_COARSE("raster-too-coarse", Severity.WARNING),
    /** Of a raster of people. */
    NEGATIVE_PEOPLE("raster-negative-people", Severity.ERROR);

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
