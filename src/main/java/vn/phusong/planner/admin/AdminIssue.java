package vn.phusong.planner.admin;

import static vn.phusong.planner.ingest.Severity.ERROR;
import static vn.phusong.planner.ingest.Severity.INFO;
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
    SHARES_DO_NOT_ADD_UP("shares-do-not-add-up", WARNING),
    UNITS_OVERLAP("units-overlap", WARNING),
    TILING_HOLE("tiling-hole", WARNING),
    TILING_PINHOLE("tiling-pinhole", INFO),
    UNIT_OUTSIDE_PARENT("unit-outside-parent", WARNING),
    PARENT_NOT_FILLED("parent-not-filled", WARNING),
    SUM_DIFFERS("sum-differs", WARNING),
    AREA_DIFFERS("area-differs", WARNING),
    FOREIGN_UNIT_CODE("foreign-unit-code", WARNING),
    HASC_CONTRADICTION("hasc-contradiction", WARNING),
    UNIT_CENTRE_COMPUTED("unit-centre-computed", INFO),
    IMPLAUSIBLE_DENSITY("implausible-density", WARNING),
    NOBODY("nobody", WARNING),
    IMPLAUSIBLE_HOUSEHOLDS("implausible-households", WARNING),
    SIMILAR_NAMES("similar-names", INFO);

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
