package vn.phusong.planner.ingest;

import java.io.PrintWriter;
import java.util.List;
import vn.phusong.planner.ingest.ImportHistory.IssueCount;
import vn.phusong.planner.ingest.ImportHistory.RecordedIssue;

/** Issues as lines for people: each kind with its count, then the places and what would be right there. */
final class IssueText {
    private final PrintWriter out;
    private final boolean vietnamese;

    /** @param language of the messages: vi or en */
    IssueText(PrintWriter out, String language) {
        this.out = out;
        this.vietnamese = language.equals("vi");
    }

    void print(IssueCount count, List<RecordedIssue> shown) {
        out.printf(
                "%-7s %s%s, %d×%n",
                count.severity(),
                count.code(),
                count.dataset().isEmpty() ? "" : " in " + count.dataset(),
                count.occurrences());
        shown.forEach(this::print);
        if (count.occurrences() > shown.size()) {
            out.printf("    … and %d more%n", count.occurrences() - shown.size());
        }
    }

    /** Sums up the rows that are wrong only because others are. */
    void printConsequences(List<IssueCount> counts) {
        long rows = counts.stream()
                .filter(count -> count.isOf(IngestIssue.REFERENCE_LEFT_OUT))
                .mapToLong(IssueCount::occurrences)
                .sum();
        if (rows > 0) {
            out.println(
                    vietnamese
                            ? rows + " dòng khác chỉ tới những dòng có lỗi: hãy sửa các lỗi trên trước"
                            : rows + (rows == 1 ? " further row refers" : " further rows refer")
                                    + " to rows with errors: mend these first");
        }
    }

    private void print(RecordedIssue issue) {
        String place = issue.file() == null ? "" : issue.file() + (issue.row() == null ? "" : ":" + issue.row()) + ": ";
        out.println("    " + place + (vietnamese ? issue.message_vi() : issue.message_en()));
    }
}
