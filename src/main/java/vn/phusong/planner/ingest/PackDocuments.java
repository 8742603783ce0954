package vn.phusong.planner.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.ingest.DatasetChanges.ByCode;

/** Packs, their datasets with provenance, and their versions as JSON, the same on the command line and over HTTP. */
@Component
public class PackDocuments {
    private final Packs packs;
    private final PackVersions versions;
    private final ChangeDocuments changes;
    private final JsonMapper json;

    PackDocuments(Packs packs, PackVersions versions, ChangeDocuments changes, JsonMapper json) {
        this.packs = packs;
        this.versions = versions;
        this.changes = changes;
        this.json = json;
    }

    /** A pack with its editions and current datasets; without its folder, which is the server's own affair. */
    public ObjectNode pack(Pack pack) {
        ObjectNode node = json.createObjectNode();
        node.put("id", pack.id());
        node.putObject("title").put("vi", pack.title_vi()).put("en", pack.title_en());
        node.put("province", pack.provinceCode());
        node.put("synthetic", pack.synthetic());
        node.put("licence", pack.licence());
        node.put("source", pack.source());
        node.put("register_edition", pack.registerEdition());
        node.put("version", versions.findCurrent(pack.id()).orElse(null));
        ArrayNode editions = node.putArray("editions");
        for (Edition edition : packs.listEditions(pack.id())) {
            ObjectNode each = editions.addObject().put("code", edition.code());
            each.putObject("title").put("vi", edition.title_vi()).put("en", edition.title_en());
            each.put("valid_from", edition.validFrom().toString());
            each.put("valid_to", edition.validTo() == null ? null : edition.validTo().toString());
        }
        node.set("datasets", datasets(pack.id(), packs.listDatasets(pack.id())));
        return node;
    }

    /** Where each dataset is from, under which licence, valid from when, of which day, and what identifies it. */
    private ArrayNode datasets(String packId, List<Dataset> datasets) {
        Map<String, Edition> editions = packs.editions(packId);
        ArrayNode array = json.createArrayNode();
        for (Dataset dataset : datasets) {
            array.addObject()
                    .put("name", dataset.name())
                    .put("kind", dataset.kind())
                    .put("edition", dataset.edition())
                    .put("valid_from", text(dataset.validFrom(editions)))
                    .put("as_of", text(Optional.ofNullable(dataset.asOf())))
                    .put("licence", dataset.licence())
                    .put("source", dataset.source())
                    .put("synthetic", dataset.synthetic())
                    .put("file", dataset.file())
                    .put("format", dataset.format())
                    .put("crs", dataset.crs())
                    .put("rows", dataset.rowCount())
                    .put("rows_left_out", dataset.rowsLeftOut())
                    .put("content_sha256", dataset.contentHash())
                    .put("rows_sha256", dataset.rowsHash())
                    .put("loaded_at", dataset.loadedAt().toString());
        }
        return array;
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    /** Newest first, each with what it changed and the datasets it consists of. */
    public ArrayNode versions(String packId) {
        ArrayNode array = json.createArrayNode();
        for (PackVersion version : versions.list(packId)) {
            ObjectNode node = array.addObject()
                    .put("version", version.number())
                    .put("current", version.current())
                    .put("created_at", version.createdAt().toString())
                    .put("import", version.attemptId())
                    .put("rollback_to", version.rollbackTo());
            addTotals(node, version);
            node.set("changes", changes.counts(version.changes()));
            node.set("datasets", datasets(packId, versions.listDatasets(packId, version.number())));
        }
        return array;
    }

    private static void addTotals(ObjectNode node, PackVersion version) {
        @Nullable ByCode totals = version.totals().orElse(null);
        node.put("datasets_changed", totals == null ? null : version.changes().size());
        node.put("added", totals == null ? null : totals.added());
        node.put("changed", totals == null ? null : totals.changed());
        node.put("removed", totals == null ? null : totals.removed());
    }
}
