package vn.phusong.planner.ingest;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.DatasetChanges.ByCode;
import vn.phusong.planner.ingest.RowChange.Change;

/** Changes as the commands print them. */
final class ChangeText {
    private static final int EXAMPLES = 3;

    private final PrintWriter out;

    ChangeText(PrintWriter out) {
        this.out = out;
    }

    void print(List<DatasetChanges> datasets) {
        if (!datasets.isEmpty()) {
            out.println("Changes:");
        }
        for (DatasetChanges each : datasets) {
            out.printf("  %-22s %s%n", each.dataset(), counts(each));
            if (each.rowsBefore() > 0 || each.rowsAfter() == 0) {
                for (Change change : Change.values()) {
                    printExamples(each, change);
                }
            }
        }
    }

    private static String counts(DatasetChanges dataset) {
        @Nullable ByCode counts = dataset.byCode();
        return counts == null
                ? dataset.rowsBefore() + " before, " + dataset.rowsAfter() + " now"
                : "%d added, %d changed, %d removed, %d unchanged"
                        .formatted(counts.added(), counts.changed(), counts.removed(), counts.unchanged());
    }

    private void printExamples(DatasetChanges dataset, Change change) {
        List<RowChange> rows = dataset.listed().stream()
                .filter(each -> each.change() == change)
                .toList();
        for (RowChange row : rows.subList(0, Math.min(EXAMPLES, rows.size()))) {
            String fields = row.fields().isEmpty() ? "" : ": " + String.join(", ", row.fields());
            out.printf("    %-8s %s%s%n", change.name().toLowerCase(Locale.ROOT), row.code(), fields);
        }
        if (rows.size() > EXAMPLES) {
            out.printf("    %-8s …%n", change.name().toLowerCase(Locale.ROOT));
        }
    }
}
