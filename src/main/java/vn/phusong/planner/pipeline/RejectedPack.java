package vn.phusong.planner.pipeline;

import java.nio.file.Path;
import java.util.stream.Collectors;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.Severity;

/** Says in few words why a pack was rejected, and where to read the rest. */
final class RejectedPack {

    private static final int EXAMPLES = 5;

    private RejectedPack() {}

    static String sentence(Path folder, LoadReport report) {
        long errors = report.tallies().stream()
                .filter(tally -> tally.code().severity() == Severity.ERROR)
                .mapToLong(LoadReport.IssueTally::occurrences)
                .sum();
        String examples = report.issues().stream()
                .filter(ImportIssue::isError)
                .limit(EXAMPLES)
                .map(RejectedPack::line)
                .collect(Collectors.joining(System.lineSeparator() + "  "));
        return "The pack " + folder + " was rejected with " + errors + (errors == 1 ? " error" : " errors")
                + "; data and published version stay as they were." + System.lineSeparator() + "  " + examples
                + System.lineSeparator() + "All of them: ./phusong issues --attempt " + report.attemptId();
    }

    private static String line(ImportIssue issue) {
        StringBuilder line = new StringBuilder();
        line.append(issue.file() == null ? "pack.yaml" : issue.file());
        if (issue.row() != null) {
            line.append(':').append(issue.row());
        }
        line.append(' ').append(issue.code().code());
        if (issue.field() != null) {
            line.append(", ").append(issue.field());
        }
        if (issue.value() != null) {
            line.append(" = ").append(issue.value());
        }
        if (issue.expected() != null) {
            line.append(", expected ").append(issue.expected());
        }
        return line.toString();
    }
}
