package vn.phusong.planner.ingest.reader;

import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IssueCode;

/** Ends the reading of a file that cannot be understood any further; carries the issue to record. */
public final class BrokenFile extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ImportIssue issue;

    public BrokenFile(IssueCode code, @Nullable Long row, @Nullable String value, @Nullable String expected) {
        this(ImportIssue.of(code).at(null, null, row).in(null, value).expecting(expected));
    }

    public BrokenFile(ImportIssue issue) {
        super(issue.code().code());
        this.issue = issue;
    }

    /** Without dataset and file, which the reader does not know. */
    public ImportIssue issue() {
        return issue;
    }
}
