package vn.phusong.planner.ingest;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.ingest.ImportHistory.Attempt;
import vn.phusong.planner.ingest.ImportHistory.IssueCount;
import vn.phusong.planner.ingest.ImportHistory.RecordedIssue;
import vn.phusong.planner.ingest.LoadReport.DatasetReport;

/** Attempts and issues as JSON, the same on the command line and over HTTP. */
@Component
public class ImportDocuments {
    private final JsonMapper json;

    ImportDocuments(JsonMapper json) {
        this.json = json;
    }

    public ObjectNode attempt(Attempt attempt) {
        ObjectNode node = json.createObjectNode();
        node.put("id", attempt.id());
        node.put("pack", attempt.packId());
        node.put("folder", attempt.folder());
        node.put("outcome", attempt.outcome());
        node.put("accept_valid", attempt.acceptValid());
        node.put("dry_run", attempt.dryRun());
        node.put("rollback_to", attempt.rollbackTo());
        node.put("started_at", attempt.startedAt().toString());
        node.put("finished_at", attempt.finishedAt() == null ? null : attempt.finishedAt().toString());
        node.put("rows_read", attempt.rowsRead());
        node.put("rows_accepted", attempt.rowsAccepted());
        node.put("rows_rejected", attempt.rowsRejected());
        return node;
    }

    public ArrayNode counts(Iterable<IssueCount> counts) {
        ArrayNode array = json.createArrayNode();
        for (IssueCount count : counts) {
            array.addObject()
                    .put("severity", count.severity().name())
                    .put("code", count.code())
                    .put("dataset", count.dataset().isEmpty() ? null : count.dataset())
                    .put("occurrences", count.occurrences())
                    .put("kept", count.kept());
        }
        return array;
    }

    /** @param language of the message: vi or en */
    public ObjectNode issue(RecordedIssue issue, String language) {
        ObjectNode node = json.createObjectNode();
        node.put("id", issue.id());
        node.put("severity", issue.severity().name());
        node.put("code", issue.code());
        node.put("dataset", issue.dataset());
        node.put("file", issue.file());
        node.put("row", issue.row());
        node.put("field", issue.field());
        node.put("value", issue.value());
        node.put("expected", issue.expected());
        node.put("message", language.equals("vi") ? issue.message_vi() : issue.message_en());
        node.set("geometry", issue.geometry() == null ? json.nullNode() : json.readTree(issue.geometry()));
        return node;
    }

    /** The same as a GeoJSON feature, whose geometry is null where an issue has no place. */
    public ObjectNode issueFeature(RecordedIssue issue, String language) {
        ObjectNode properties = issue(issue, language);
        JsonNode geometry = properties.remove("geometry");
        ObjectNode feature = json.createObjectNode();
        feature.put("type", "Feature");
        feature.put("id", issue.id());
        feature.set("geometry", geometry);
        feature.set("properties", properties);
        return feature;
    }

    /** RFC 7946. */
    public ObjectNode issueFeatures(Iterable<RecordedIssue> issues, String language) {
        ObjectNode collection = json.createObjectNode();
        collection.put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        issues.forEach(issue -> features.add(issueFeature(issue, language)));
        return collection;
    }

    public ArrayNode datasets(Iterable<DatasetReport> datasets) {
        ArrayNode array = json.createArrayNode();
        for (DatasetReport dataset : datasets) {
            array.addObject()
                    .put("name", dataset.name())
                    .put("kind", dataset.kind())
                    .put("file", dataset.file())
                    .put("outcome", dataset.outcome().name())
                    .put("rows_read", dataset.rowsRead())
                    .put("rows_accepted", dataset.rowsAccepted())
                    .put("rows_left_out", dataset.rowsLeftOut());
        }
        return array;
    }
}
