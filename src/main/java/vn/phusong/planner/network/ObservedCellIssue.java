package vn.phusong.planner.network;

import static vn.phusong.planner.ingest.Severity.WARNING;

import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.Severity;

/** Quirks of lists of observed cells. */
enum ObservedCellIssue implements IssueCode {
    SHORT_MNC("short-mnc"),
    PLACEHOLDER_ID("placeholder-id"),
    DOUBTFUL_TECHNOLOGY("doubtful-technology"),
    UNKNOWN_MNC("unknown-mnc"),
    REPEATED_OBSERVATION("repeated-observation");

    private final String code;

    ObservedCellIssue(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return WARNING;
    }
}
