package vn.phusong.planner.pipeline;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.Severity;

/** Says in few words why a pack was rejected, and where to read the rest. */
final class RejectedPack {

    private static final int EXAMPLES = 5;

    private RejectedPack() {}

    static String sentence(Path folder, LoadReport report) {
        long errors = count(report, code -> !code.isConsequence());
        long consequences = count(report, IngestIssue.REFERENCE_LEFT_OUT::equals);
        String examples = report.issues().stream()
                .filter(issue -> issue.isError() && !issue.code().isConsequence())
                .limit(EXAMPLES)
                .map(RejectedPack::line)
                .collect(Collectors.joining(System.lineSeparator() + "  "));
        return "The pack " + folder + " was rejected with " + errors + (errors == 1 ? " error" : " errors")
                + (consequences == 0 ? "" : ", to whose rows " + consequences + " further rows refer")
                + "; data and published version stay as they were." + System.lineSeparator() + "  " + examples
                + System.lineSeparator() + "All of them: ./phusong issues --attempt " + report.attemptId();
    }

    private static long count(LoadReport report, Predicate<IssueCode> which) {
        return report.tallies().stream()
                .filter(tally -> tally.code().severity() == Severity.ERROR)
                .filter(tally -> which.test(tally.code()))
                .mapToLong(LoadReport.IssueTally::occurrences)
                .sum();
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
