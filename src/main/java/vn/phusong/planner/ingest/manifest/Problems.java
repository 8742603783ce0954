package vn.phusong.planner.ingest.manifest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IssueCode;

/** Collects what is wrong with a {@code pack.yaml}. */
final class Problems {
    private final List<ImportIssue> issues = new ArrayList<>();

    void report(
            IssueCode code, Node where, String field, @Nullable String value, @Nullable String expected) {
        report(code, where.getStartMark().getLine() + 1L, field, value, expected);
    }

    void report(
            IssueCode code,
            @Nullable Long line,
            @Nullable String field,
            @Nullable String value,
            @Nullable String expected) {
        issues.add(ImportIssue.of(code)
                .at(null, ManifestReader.FILE_NAME, line)
                .in(field, value)
                .expecting(expected));
    }

    List<ImportIssue> issues() {
        return List.copyOf(issues);
    }

    boolean isEmpty() {
        return issues.isEmpty();
    }
}
