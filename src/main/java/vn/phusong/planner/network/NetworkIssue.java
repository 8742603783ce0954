package vn.phusong.planner.network;

import static vn.phusong.planner.ingest.Severity.ERROR;
import static vn.phusong.planner.ingest.Severity.WARNING;

import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.Severity;

/** What can be wrong with a network inventory beyond its single fields. */
enum NetworkIssue implements IssueCode {
    RESERVED_CODE("reserved-code", ERROR),
    ANTENNA_ABOVE_STRUCTURE("antenna-above-structure", WARNING),
    INVENTORY_NOT_COMPLETE("inventory-not-complete", WARNING);

    private final String code;
    private final Severity severity;

    NetworkIssue(String code, Severity severity) {
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
