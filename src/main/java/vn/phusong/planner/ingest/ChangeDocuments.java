package vn.phusong.planner.ingest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.ingest.DatasetChanges.ByCode;

/** Changes as JSON, the same on the command line and over HTTP. */
@Component
public class ChangeDocuments {
    private final JsonMapper json;

    ChangeDocuments(JsonMapper json) {
        this.json = json;
    }

    /** The counts of each dataset; those by code are absent where rows have no code. */
    public ArrayNode counts(Iterable<DatasetChanges> datasets) {
        ArrayNode array = json.createArrayNode();
        for (DatasetChanges each : datasets) {
            ObjectNode node = array.addObject()
                    .put("dataset", each.dataset())
                    .put("kind", each.kind())
                    .put("edition", each.edition())
                    .put("rows_before", each.rowsBefore())
                    .put("rows_after", each.rowsAfter());
            @Nullable ByCode counts = each.byCode();
            if (counts != null) {
                node.put("added", counts.added())
                        .put("changed", counts.changed())
                        .put("removed", counts.removed())
                        .put("unchanged", counts.unchanged());
            }
        }
        return array;
    }

    public ObjectNode change(RowChange change) {
        ObjectNode node = json.createObjectNode()
                .put("dataset", change.dataset())
                .put("code", change.code())
                .put("change", change.change().name());
        ArrayNode fields = node.putArray("fields");
        change.fields().forEach(fields::add);
        return node;
    }

    /**
     * What came of a roll-back.
     *
     * @param asked the version asked for
     * @param version what is current now
     */
    public ObjectNode rollback(LoadReport report, int asked, int version) {
        ObjectNode node = json.createObjectNode()
                .put("pack", report.packId())
                .put("outcome", report.outcome().name())
                .put("rollback_to", asked)
                .put("version", version)
                .put("import", report.attemptId());
        node.set("change_counts", counts(report.changes()));
        ArrayNode changes = node.putArray("changes");
        report.changes().forEach(each -> each.listed().forEach(row -> changes.add(change(row))));
        return node;
    }
}
