package vn.phusong.planner.ingest;

import static vn.phusong.planner.ingest.Severity.ERROR;
import static vn.phusong.planner.ingest.Severity.INFO;
import static vn.phusong.planner.ingest.Severity.WARNING;

/** Issues that can befall any pack, file or row, whatever it is about. */
public enum IngestIssue implements IssueCode {
    // pack.yaml
    PACK_NOT_FOUND("pack-not-found", ERROR),
    YAML_SYNTAX("yaml-syntax", ERROR),
    DUPLICATE_KEY("duplicate-key", ERROR),
    UNKNOWN_KEY("unknown-key", ERROR),
    MISSING_KEY("missing-key", ERROR),
    WRONG_TYPE("wrong-type", ERROR),
    INVALID_VALUE("invalid-value", ERROR),
    UNKNOWN_KIND("unknown-kind", ERROR),
    UNKNOWN_FORMAT("unknown-format", ERROR),
    UNKNOWN_COLUMN_FIELD("unknown-column-field", ERROR),
    MISSING_KIND("missing-kind", WARNING),
    DUPLICATE_DATASET("duplicate-dataset", ERROR),
    DUPLICATE_EDITION("duplicate-edition", ERROR),
    OVERLAPPING_EDITIONS("overlapping-editions", ERROR),
    EDITION_NOT_DECLARED("edition-not-declared", ERROR),
    FILE_NOT_FOUND("file-not-found", ERROR),
    FILE_OUTSIDE_PACK("file-outside-pack", ERROR),
    UNKNOWN_CRS("unknown-crs", ERROR),
    DEPRECATED_CRS("deprecated-crs", ERROR),
    DOUBTFUL_CRS("doubtful-crs", ERROR),

    // a file as a whole
    EMPTY_FILE("empty-file", ERROR),
    NOT_UTF_8("not-utf-8", ERROR),
    CSV_SEPARATOR("csv-separator", INFO),
    READ_IN_ENCODING("read-in-encoding", INFO),
    BROKEN_FILE("broken-file", ERROR),
    FILE_TOO_LARGE("file-too-large", ERROR),
    ROW_TOO_LONG("row-too-long", ERROR),
    NOT_A_FEATURE_COLLECTION("not-a-feature-collection", ERROR),
    MISSING_COLUMN("missing-column", ERROR),
    DUPLICATE_COLUMN("duplicate-column", ERROR),
    UNUSED_COLUMNS("unused-columns", INFO),
    NO_ROWS("no-rows", ERROR),
    EMPTY_LIST("empty-list", WARNING),
    NO_VALID_ROW("no-valid-row", ERROR),

    // a row
    WRONG_COLUMN_COUNT("wrong-column-count", ERROR),
    MISSING_FIELD("missing-field", ERROR),
    NULL_WORD("null-word", WARNING),
    NAME_SPELLING("name-spelling", WARNING),
    CONTROL_CHARACTER("control-character", ERROR),
    INVALID_TEXT("invalid-text", ERROR),
    TOO_LONG("too-long", ERROR),
    WRONG_FORMAT("wrong-format", ERROR),
    NOT_A_NUMBER("not-a-number", ERROR),
    AMBIGUOUS_NUMBER("ambiguous-number", ERROR),
    NOT_AN_INTEGER("not-an-integer", ERROR),
    NOT_A_FLAG("not-a-flag", ERROR),
    NOT_A_DATE("not-a-date", ERROR),
    NOT_ALLOWED("not-allowed", ERROR),
    OUT_OF_RANGE("out-of-range", ERROR),
    INCOMPLETE_PAIR("incomplete-pair", ERROR),
    NOT_A_COORDINATE("not-a-coordinate", ERROR),

    // its geometry
    MISSING_GEOMETRY("missing-geometry", ERROR),
    WRONG_GEOMETRY_TYPE("wrong-geometry-type", ERROR),
    NOT_WKT("not-wkt", ERROR),
    SRID_CONTRADICTION("srid-contradiction", ERROR),
    NOT_FINITE("not-finite", ERROR),
    NOT_LON_LAT("not-lon-lat", ERROR),
    OUTSIDE_CRS("outside-crs", ERROR),
    OUTSIDE_VIETNAM("outside-vietnam", ERROR),
    BROKEN_GEOMETRY("broken-geometry", ERROR),
    REPAIRED_GEOMETRY("repaired-geometry", WARNING),

    // among rows
    DUPLICATE_CODE("duplicate-code", ERROR),
    DUPLICATE_GEOMETRY("duplicate-geometry", WARNING),
    MISSING_DATUM_SHIFT("missing-datum-shift", ERROR),
    UNKNOWN_REFERENCE("unknown-reference", ERROR),
    REFERENCE_LEFT_OUT("reference-left-out", ERROR),
    NO_ROW_LEFT("no-row-left", ERROR);

    private final String code;
    private final Severity severity;

    IngestIssue(String code, Severity severity) {
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

    @Override
    public boolean isConsequence() {
        return this == REFERENCE_LEFT_OUT || this == NO_ROW_LEFT;
    }
}
