package vn.phusong.planner.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.ingest.ImportHistory.Attempt;
import vn.phusong.planner.ingest.ImportHistory.IssueCount;
import vn.phusong.planner.ingest.ImportHistory.IssueFilter;

/** Lists what was wrong with an attempt to load. */
@Command(name = "issues", description = "List the issues of an attempt to load a pack.")
public final class IssuesCommand extends DatabaseCommand {
    private static final IssueFilter ALL =
            new IssueFilter(Optional.empty(), Optional.empty(), Optional.empty(), 0, Integer.MAX_VALUE);

    @Option(names = "--attempt", paramLabel = "N", description = "number of the attempt (default: the last)")
    private long attemptId;

    @Option(names = "--lang", paramLabel = "vi|en", description = "language of the issues (default: en)")
    private LoadCommand.Language language = LoadCommand.Language.en;

    @Option(names = "--json", description = "print JSON")
    private boolean asJson;

    @Option(names = "--geojson", description = "print GeoJSON: a feature for each issue, without geometry where it has no place")
    private boolean asGeoJson;

    @Option(
            names = "--annotate",
            paramLabel = "FOLDER",
            description = "write the files with the issues beside their rows into a folder; CSV and XLSX as they are, a list for others")
    private @Nullable Path annotateInto;

    @Override
    public int run(BeanFactory beans) {
        ImportHistory history = beans.getBean(ImportHistory.class);
        Attempt attempt = attempt(history);
        List<IssueCount> counts = history.listCounts(attempt.id());
        if (annotateInto != null) {
            return new IssueFiles(attempt, language.name(), out()).write(annotateInto, beans);
        }
        if (asGeoJson) {
            out().println(beans.getBean(JsonMapper.class)
                    .writeValueAsString(beans.getBean(ImportDocuments.class)
                            .issueFeatures(history.listIssues(attempt.id(), ALL), language.name())));
            return ExitCode.OK;
        }
        if (asJson) {
            printJson(attempt, counts, history, beans);
            return ExitCode.OK;
        }
        out().printf("Attempt %d, %s: %s%n", attempt.id(), attempt.folder(), attempt.outcome());
        IssueText text = new IssueText(out(), language.name());
        for (IssueCount count : counts) {
            Optional<String> dataset = Optional.of(count.dataset()).filter(name -> !name.isEmpty());
            text.print(
                    count,
                    history.listIssues(
                            attempt.id(),
                            new IssueFilter(
                                    Optional.of(count.severity()),
                                    Optional.of(count.code()),
                                    dataset,
                                    0,
                                    Integer.MAX_VALUE)));
        }
        return ExitCode.OK;
    }

    private Attempt attempt(ImportHistory history) {
        if (attemptId != 0) {
            return history.findAttempt(attemptId)
                    .orElseThrow(() -> CommandFailure.badInput("There is no attempt " + attemptId + "."));
        }
        return history.listAttempts(Long.MAX_VALUE, 1).stream()
                .findFirst()
                .orElseThrow(CommandFailure::nothingLoaded);
    }

    private void printJson(Attempt attempt, List<IssueCount> counts, ImportHistory history, BeanFactory beans) {
        ImportDocuments documents = beans.getBean(ImportDocuments.class);
        ObjectNode node = documents.attempt(attempt);
        node.set("issue_counts", documents.counts(counts));
        ArrayNode issues = node.putArray("issues");
        history.listIssues(attempt.id(), ALL).forEach(issue -> issues.add(documents.issue(issue, language.name())));
        out().println(beans.getBean(JsonMapper.class)
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(node));
    }
}
