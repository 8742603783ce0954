package vn.phusong.planner.ingest.inspect;

import java.util.List;
import vn.phusong.planner.ingest.ImportIssue;

/** A file cannot become part of a pack; the pack is as it was. */
public final class RefusedEntry extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<ImportIssue> issues;

    RefusedEntry(List<ImportIssue> issues) {
        super(issues.get(0).code().code());
        this.issues = List.copyOf(issues);
    }

    /** At least one. */
    public List<ImportIssue> issues() {
        return issues;
    }
}
