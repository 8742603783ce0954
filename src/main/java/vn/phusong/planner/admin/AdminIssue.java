package vn.phusong.planner.admin;

import static vn.phusong.planner.ingest.Severity.ERROR;
import static vn.phusong.planner.ingest.Severity.WARNING;

import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.Severity;

/** What can be wrong with administrative units beyond their single fields. */
enum AdminIssue implements IssueCode {
    PROVINCE_WITH_PARENT("province-with-parent", ERROR),
    OWN_PARENT("own-parent", ERROR),
    PARENT_NOT_ABOVE("parent-not-above", ERROR),
    CENTRE_OUTSIDE_UNIT("centre-outside-unit", WARNING),
    SAME_EDITION("same-edition", ERROR),
    SHARES_DO_NOT_ADD_UP("shares-do-not-add-up", WARNING);

    private final String code;
    private final Severity severity;

    AdminIssue(String code, Severity severity) {
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
