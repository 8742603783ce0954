package vn.phusong.planner.ingest;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;

/** Lists the versions of a pack. */
@Command(
        name = "versions",
        description = {"List the versions of a pack, newest first.", "Each can be made current again: ./phusong rollback."})
public final class VersionsCommand extends DatabaseCommand {
    @Parameters(paramLabel = "PACK-ID", description = "as pack.yaml calls it; ./phusong status lists what is loaded")
    private String packId = "";

    @Option(names = "--json", description = "print JSON, with the provenance of each dataset")
    private boolean asJson;

    @Override
    public int run(BeanFactory beans) {
        PackVersions versions = beans.getBean(PackVersions.class);
        List<PackVersion> all = versions.list(packId);
        if (all.isEmpty()) {
            throw CommandFailure.badInput("There is no pack " + packId + ": ./phusong status lists what is loaded.");
        }
        if (asJson) {
            JsonMapper json = beans.getBean(JsonMapper.class);
            ObjectNode node = json.createObjectNode().put("pack", packId);
            node.set("versions", beans.getBean(PackDocuments.class).versions(packId));
            out().println(json.writerWithDefaultPrettyPrinter().writeValueAsString(node));
        } else {
            Map<String, Edition> editions = beans.getBean(Packs.class).editions(packId);
            all.forEach(each -> print(each, versions.listDatasets(packId, each.number()), editions));
        }
        return ExitCode.OK;
    }

    /** All datasets of the current version; of the others what they changed. */
    private void print(PackVersion version, List<Dataset> datasets, Map<String, Edition> editions) {
        String rows = version.totals()
                .map(totals -> version.changes().size() + " of " + version.datasetCount() + " datasets changed: "
                        + totals.added() + " rows added, " + totals.changed() + " changed, " + totals.removed() + " removed")
                .orElse(version.datasetCount() + " datasets, loaded before versions were kept");
        out().printf(
                "%4d  %s  %s%s%s%n",
                version.number(),
                version.createdAt().truncatedTo(ChronoUnit.SECONDS),
                version.rollbackTo() == null ? "" : "back to version " + version.rollbackTo() + ", ",
                rows,
                version.current() ? "  [current]" : "");
        out().printf("      from %s%n", version.folder());
        Set<String> changed = version.changes().stream().map(DatasetChanges::dataset).collect(Collectors.toSet());
        datasets.stream()
                .filter(dataset -> version.current() || changed.contains(dataset.name()))
                .forEach(dataset -> out().println(new DatasetLines(dataset, editions).text()));
    }
}
