package vn.phusong.planner.ingest;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.phusong.planner.command.StatusLines;
import vn.phusong.planner.command.StatusPart;

/** The packs that are loaded and the last attempt to load one. */
@Component
@Order(10)
class PackStatus implements StatusPart {
    private final Packs packs;
    private final PackVersions versions;
    private final ImportHistory history;

    PackStatus(Packs packs, PackVersions versions, ImportHistory history) {
        this.packs = packs;
        this.versions = versions;
        this.history = history;
    }

    @Override
    public String name() {
        return "packs";
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Pack pack : packs.list()) {
            List<Dataset> datasets = packs.listDatasets(pack.id());
            lines.add(StatusLines.line(pack.id(), pack.title_vi() + (pack.synthetic() ? "  [SYNTHETIC]" : "")));
            lines.add(StatusLines.line("", datasets.size() + " datasets, " + rowsLeftOut(datasets) + " rows left out"));
            versions.findCurrent(pack.id()).ifPresent(number -> lines.add(StatusLines.line("", "version " + number)));
            datasets.stream()
                    .filter(each -> each.asOf() != null)
                    .forEach(each -> lines.add(StatusLines.line("", each.name() + " as of " + each.asOf())));
            lines.add(StatusLines.line("", "from " + pack.folder()));
        }
        history.listAttempts(Long.MAX_VALUE, 1)
                .forEach(attempt -> lines.add(StatusLines.line(
                        "last load",
                        what(attempt) + attempt.outcome() + " on " + attempt.startedAt().truncatedTo(ChronoUnit.SECONDS) + " (attempt "
                                + attempt.id() + ") from " + attempt.folder())));
        return lines.isEmpty() ? List.of("nothing loaded yet: ./phusong load FOLDER") : lines;
    }

    private static String what(ImportHistory.Attempt attempt) {
        return attempt.rollbackTo() != null
                ? "roll-back to version " + attempt.rollbackTo() + " "
                : attempt.dryRun() ? "dry run " : "";
    }

    private static long rowsLeftOut(List<Dataset> datasets) {
        return datasets.stream().mapToLong(Dataset::rowsLeftOut).sum();
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Pack pack : packs.list()) {
            List<Dataset> datasets = packs.listDatasets(pack.id());
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("title", pack.title_vi());
            about.put("synthetic", pack.synthetic());
            about.put("datasets", datasets.size());
            about.put("rows_left_out", rowsLeftOut(datasets));
            versions.findCurrent(pack.id()).ifPresent(number -> about.put("version", number));
            Map<String, String> asOf = new LinkedHashMap<>();
            datasets.stream()
                    .filter(each -> each.asOf() != null)
                    .forEach(each -> asOf.put(each.name(), String.valueOf(each.asOf())));
            about.put("as_of", asOf);
            about.put("folder", pack.folder());
            facts.put(pack.id(), about);
        }
        history.listAttempts(Long.MAX_VALUE, 1).forEach(attempt -> {
            Map<String, Object> last = new LinkedHashMap<>();
            last.put("number", attempt.id());
            last.put("folder", attempt.folder());
            last.put("outcome", attempt.outcome());
            last.put("dry_run", attempt.dryRun());
            last.put("started_at", attempt.startedAt().toString());
            facts.put("last-attempt", last);
        });
        return facts;
    }
}
