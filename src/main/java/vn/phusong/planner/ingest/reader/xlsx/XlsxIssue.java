package vn.phusong.planner.ingest.reader.xlsx;

import static vn.phusong.planner.ingest.Severity.ERROR;
import static vn.phusong.planner.ingest.Severity.INFO;
import static vn.phusong.planner.ingest.Severity.WARNING;

import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.Severity;

/** What workbooks hide, spoil or lack. */
enum XlsxIssue implements IssueCode {
    NOT_XLSX("not-xlsx", ERROR),
    PASSWORD_PROTECTED("password-protected", ERROR),
    TOO_MUCH_TEXT("too-much-text", ERROR),
    SHEET_NOT_FOUND("sheet-not-found", ERROR),
    OTHER_SHEETS("other-sheets", WARNING),
    HEADER_ROW("header-row", INFO),
    NUMBERING_ROW("numbering-row", INFO),
    HIDDEN_ROWS("hidden-rows", WARNING),
    CELLS_WITHOUT_HEADER("cells-without-header", WARNING),
    MERGED_CELLS("merged-cells", WARNING),
    FORMULA_WITHOUT_VALUE("formula-without-value", ERROR),
    ERROR_CELL("error-cell", ERROR);

    private final String code;
    private final Severity severity;

    XlsxIssue(String code, Severity severity) {
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
