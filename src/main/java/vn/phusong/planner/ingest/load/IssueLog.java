package vn.phusong.planner.ingest.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.LoadReport.IssueTally;
import vn.phusong.planner.ingest.Severity;

/** The issues of one attempt: the first thousand of each kind for each dataset, and how many there were. */
final class IssueLog {
    static final int KEPT_PER_KIND = 1000;

    private final List<ImportIssue> kept = new ArrayList<>();
    private final Map<Kind, Long> occurrences = new LinkedHashMap<>();
    private final Set<String> faultyDatasets = new HashSet<>();
    private boolean fatal;

    private record Kind(@Nullable String dataset, IssueCode code) {}

    void add(ImportIssue issue) {
        long count = occurrences.merge(new Kind(issue.dataset(), issue.code()), 1L, Long::sum);
        if (count <= KEPT_PER_KIND) {
            kept.add(issue);
        }
        if (issue.isError() && issue.dataset() != null) {
            faultyDatasets.add(issue.dataset());
        }
    }

    /** Adds an error that no leaving out of rows can heal. */
    void addFatal(ImportIssue issue) {
        add(issue);
        fatal |= issue.isError();
    }

    boolean isFatal() {
        return fatal;
    }

    boolean hasErrors() {
        return occurrences.keySet().stream().anyMatch(kind -> isError(kind.code()));
    }

    boolean hasErrors(String dataset) {
        return faultyDatasets.contains(dataset);
    }

    /** Whether a dataset lost rows that are right themselves. */
    boolean hasLeftOutReferences(String dataset) {
        return occurrences.containsKey(new Kind(dataset, IngestIssue.REFERENCE_LEFT_OUT));
    }

    List<ImportIssue> issues() {
        return List.copyOf(kept);
    }

    List<IssueTally> tallies() {
        return occurrences.entrySet().stream()
                .map(entry -> new IssueTally(
                        entry.getKey().dataset(),
                        entry.getKey().code(),
                        entry.getValue(),
                        Math.min(entry.getValue(), KEPT_PER_KIND)))
                .sorted(Comparator.comparing(tally -> tally.code().severity()))
                .toList();
    }

    private static boolean isError(IssueCode code) {
        return code.severity() == Severity.ERROR;
    }
}
