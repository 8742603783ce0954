package vn.phusong.planner.ingest.reader;

import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IssueCode;

/** Ends the reading of a geometry that cannot be built; carries the issue of its row. */
public final class GeometryFault extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ImportIssue issue;

    public GeometryFault(IssueCode code, @Nullable String value, String expected) {
        super(code.code(), null, false, false);
        this.issue = ImportIssue.of(code).in("geometry", value).expecting(expected);
    }

    public ImportIssue issue() {
        return issue;
    }
}
