package vn.phusong.planner.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.ingest.ImportHistory.IssueCount;
import vn.phusong.planner.ingest.ImportHistory.IssueFilter;
import vn.phusong.planner.ingest.LoadReport.DatasetReport;

/** Loads a pack and says what came of it. */
@Command(
        name = "load",
        description = {
            "Load a data pack: all or nothing.",
            "Exit code 0: loaded or unchanged (with --dry-run: would be); 2: rejected, the database is as it was before."
        })
public final class LoadCommand extends DatabaseCommand {
    private static final int EXAMPLES = 3;
    private static final int JSON_ISSUES = 1000;

    @Parameters(paramLabel = "FOLDER", description = "folder that holds pack.yaml")
    private Path folder = Path.of(".");

    @Option(
            names = "--accept-valid",
            description = "leave out rows with errors, and rows that refer to them, instead of rejecting the pack")
    private boolean acceptValid;

    @Option(names = "--dry-run", description = "read, check and compare everything, but change nothing")
    private boolean dryRun;

    @Option(names = "--lang", paramLabel = "vi|en", description = "language of the issues (default: en)")
    private Language language = Language.en;

    @Option(names = "--json", description = "print JSON")
    private boolean asJson;

    /** Named as they are typed. */
    enum Language {
        vi,
        en
    }

    @Override
    public int run(BeanFactory beans) {
        LoadReport report;
        try {
            report = beans.getBean(PackLoader.class).load(folder, new LoadOptions(acceptValid, dryRun));
        } catch (PackLoader.LoadInProgress e) {
            throw CommandFailure.failed("Another load into this database is in progress: try again when it has ended.");
        }
        ImportHistory history = beans.getBean(ImportHistory.class);
        if (asJson) {
            printJson(report, history, beans);
        } else {
            printText(report, history);
        }
        return report.rejected() ? ExitCode.BAD_INPUT : ExitCode.OK;
    }

    private void printText(LoadReport report, ImportHistory history) {
        for (DatasetReport dataset : report.datasets()) {
            out().printf("%-24s %-18s %-10s", dataset.name(), dataset.kind(), dataset.outcome());
            if (dataset.rowsRead() > 0) {
                out().printf(" %8d rows", dataset.rowsRead());
            }
            if (dataset.rowsLeftOut() > 0) {
                out().printf(", %d left out", dataset.rowsLeftOut());
            }
            out().println();
        }
        if (!report.changes().isEmpty() && report.changes().stream().anyMatch(each -> each.rowsBefore() > 0)) {
            new ChangeText(out()).print(report.changes());
        }
        IssueText text = new IssueText(out(), language.name());
        List<IssueCount> counts = history.listCounts(report.attemptId());
        counts.stream()
                // Rows with errors were to be left out, and this is why the pack is rejected all the same.
                .filter(count -> !count.isConsequence() || acceptValid && count.isOf(IngestIssue.NO_ROW_LEFT))
                .forEach(count -> text.print(count, history.listIssues(report.attemptId(), examples(count))));
        text.printConsequences(counts);
        String pack = report.packId() == null ? folder.toString() : report.packId();
        out().printf("Pack %s: %s (attempt %d)%n", pack, sentence(report), report.attemptId());
        if (report.accepted() && !dryRun) {
            out().printf("Next: ./phusong analyse --pack-id %s%n", report.packId());
        }
    }

    private static IssueFilter examples(IssueCount count) {
        // An issue of the pack itself has no dataset; its code alone finds it.
        Optional<String> dataset = Optional.of(count.dataset()).filter(name -> !name.isEmpty());
        return new IssueFilter(Optional.of(count.severity()), Optional.of(count.code()), dataset, 0, EXAMPLES);
    }

    private static String sentence(LoadReport report) {
        return switch (report.outcome()) {
            case ACCEPTED -> "ACCEPTED";
            case WOULD_BE_ACCEPTED -> "WOULD BE ACCEPTED; this was a dry run, the database is as it was before";
            case UNCHANGED -> "UNCHANGED, nothing to do";
            case REJECTED -> "REJECTED, the database is as it was before. ./phusong issues lists everything";
        };
    }

    private void printJson(LoadReport report, ImportHistory history, BeanFactory beans) {
        ImportDocuments documents = beans.getBean(ImportDocuments.class);
        JsonMapper json = beans.getBean(JsonMapper.class);
        ObjectNode node = history.findAttempt(report.attemptId())
                .map(documents::attempt)
                .orElseGet(json::createObjectNode);
        node.set("datasets", documents.datasets(report.datasets()));
        node.set("issue_counts", documents.counts(history.listCounts(report.attemptId())));
        ChangeDocuments changeDocuments = beans.getBean(ChangeDocuments.class);
        node.set("change_counts", changeDocuments.counts(report.changes()));
        ArrayNode changes = node.putArray("changes");
        report.changes().forEach(each -> each.listed().forEach(row -> changes.add(changeDocuments.change(row))));
        ArrayNode issues = node.putArray("issues");
        IssueFilter all = new IssueFilter(Optional.empty(), Optional.empty(), Optional.empty(), 0, JSON_ISSUES);
        history.listIssues(report.attemptId(), all)
                .forEach(issue -> issues.add(documents.issue(issue, language.name())));
        out().println(json.writerWithDefaultPrettyPrinter().writeValueAsString(node));
    }
}
