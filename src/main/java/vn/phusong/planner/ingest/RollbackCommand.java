package vn.phusong.planner.ingest;

import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.ingest.LoadReport.DatasetOutcome;
import vn.phusong.planner.ingest.LoadReport.DatasetReport;
import vn.phusong.planner.ingest.PackRollback.RollbackRefused;

/** Makes an earlier version of a pack current again and says what that changes. */
@Command(
        name = "rollback",
        description = {
            "Make an earlier version of a pack current again, as a new version: all or nothing.",
            "./phusong versions lists them. What is published stays until ./phusong analyse."
        })
public final class RollbackCommand extends DatabaseCommand {
    @Parameters(paramLabel = "PACK-ID", description = "as pack.yaml calls it; ./phusong status lists what is loaded")
    private String packId = "";

    @Option(names = "--to", paramLabel = "N", required = true, description = "number of the version")
    private int number;

    @Option(names = "--json", description = "print JSON")
    private boolean asJson;

    @Override
    public int run(BeanFactory beans) {
        LoadReport report;
        try {
            report = beans.getBean(PackRollback.class).rollback(packId, number);
        } catch (RollbackRefused refused) {
            throw CommandFailure.badInput(sentence(refused));
        } catch (PackLoader.LoadInProgress e) {
            throw CommandFailure.failed("A load into this database is in progress: try again when it has ended.");
        }
        int version = beans.getBean(PackVersions.class).findCurrent(packId).orElseThrow();
        if (asJson) {
            printJson(report, version, beans);
        } else {
            printText(report, version);
        }
        return ExitCode.OK;
    }

    private String sentence(RollbackRefused refused) {
        return switch (refused.reason()) {
            case UNKNOWN_PACK -> "There is no pack " + packId + ": ./phusong status lists what is loaded.";
            case UNKNOWN_VERSION -> "Pack " + packId + " has no version " + number + ": ./phusong versions " + packId
                    + " lists them.";
            case RASTER_MISSING -> "Version " + number + " needs stored files that are missing or damaged (datasets "
                    + refused.subject() + "): put the folder rasters of the data folder back from a backup, or load the"
                    + " pack again from its folder. Nothing was changed.";
        };
    }

    private void printText(LoadReport report, int version) {
        for (DatasetReport dataset : report.datasets()) {
            if (dataset.outcome() != DatasetOutcome.UNCHANGED) {
                out().printf("%-24s %-18s %s%n", dataset.name(), dataset.kind(), dataset.outcome());
            }
        }
        new ChangeText(out()).print(report.changes());
        if (report.outcome() == LoadOutcome.UNCHANGED) {
            out().printf("Pack %s: UNCHANGED, what is loaded is the same as version %d%n", packId, number);
        } else {
            out().printf("Pack %s: back to version %d, as version %d%n", packId, number, version);
            out().printf("Next: ./phusong analyse --pack-id %s%n", packId);
        }
    }

    private void printJson(LoadReport report, int version, BeanFactory beans) {
        JsonMapper json = beans.getBean(JsonMapper.class);
        ObjectNode node = beans.getBean(ChangeDocuments.class).rollback(report, number, version);
        out().println(json.writerWithDefaultPrettyPrinter().writeValueAsString(node));
    }
}
