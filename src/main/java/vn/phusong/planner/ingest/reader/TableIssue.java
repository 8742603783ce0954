package vn.phusong.planner.ingest.reader;

import static vn.phusong.planner.ingest.Severity.ERROR;
import static vn.phusong.planner.ingest.Severity.WARNING;

import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.Severity;

/** Issues of tables: codes that spreadsheets turn into numbers and days, and rows that belong elsewhere. */
public enum TableIssue implements IssueCode {
    LOST_ZEROS("lost-zeros", ERROR),
    LOST_DIGITS("lost-digits", ERROR),
    CODE_AS_NUMBER("code-as-number", WARNING),
    CODE_WITH_DECIMALS("code-with-decimals", ERROR),
    CODE_AS_DATE("code-as-date", ERROR),
    FOREIGN_NETWORK("foreign-network", WARNING);

    private final String code;
    private final Severity severity;

    TableIssue(String code, Severity severity) {
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
