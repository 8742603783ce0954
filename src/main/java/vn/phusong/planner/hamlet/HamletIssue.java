package vn.phusong.planner.hamlet;

import static vn.phusong.planner.ingest.Severity.ERROR;
import static vn.phusong.planner.ingest.Severity.INFO;
import static vn.phusong.planner.ingest.Severity.WARNING;

import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.Severity;

/** What can be wrong with a hamlet register beyond its single fields. */
enum HamletIssue implements IssueCode {
    NOT_A_COMMUNE("not-a-commune", ERROR),
    HAMLET_WITHOUT_LOCATION("hamlet-without-location", WARNING),
    CENTRE_OUTSIDE_BOUNDARY("centre-outside-boundary", WARNING),
    CENTRE_OUTSIDE_COMMUNE("centre-outside-commune", WARNING),
    NO_COMMUNE_IN_EDITION("no-commune-in-edition", WARNING),
    SETTLEMENT_FAR_FROM_HAMLET("settlement-far-from-hamlet", WARNING),
    HAMLETS_OVERLAP("hamlets-overlap", WARNING),
    HAMLET_ACROSS_COMMUNE("hamlet-across-commune", WARNING),
    HAMLET_OUTSIDE_PROVINCE("hamlet-outside-province", WARNING),
    HAMLET_WITHOUT_BOUNDARY("hamlet-without-boundary", INFO),
    HAMLET_CENTRE_COMPUTED("hamlet-centre-computed", INFO),
    HAMLETS_WITHOUT_ELEVATION("hamlets-without-elevation", WARNING),
    HAMLET_IN_VOID("hamlet-in-void", INFO);

    private final String code;
    private final Severity severity;

    HamletIssue(String code, Severity severity) {
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
