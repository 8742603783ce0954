package vn.phusong.planner.target;

import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.Severity;

/** What makes one doubt where a target is. */
enum TargetIssue implements IssueCode {
    PLACE_UNCERTAIN("place-uncertain"),
    PLACE_UNVERIFIED("place-unverified");

    private final String code;

    TargetIssue(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
