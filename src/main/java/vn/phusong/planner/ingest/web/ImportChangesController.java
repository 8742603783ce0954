package vn.phusong.planner.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.ingest.ChangeDocuments;
import vn.phusong.planner.ingest.ChangeHistory;
import vn.phusong.planner.ingest.ChangeHistory.ChangeFilter;
import vn.phusong.planner.ingest.ChangeHistory.RecordedChange;
import vn.phusong.planner.ingest.ImportHistory;
import vn.phusong.planner.ingest.RowChange.Change;
import vn.phusong.planner.problem.ParameterProblem;
import vn.phusong.planner.problem.Parameters;

/** {@code /api/v1/imports/{id}/changes}: what an attempt changed, or as a dry run would have changed. */
@RestController
class ImportChangesController {
    private static final String PATH = "/api/v1/imports/{id}/changes";
    private static final String CHANGES = "REMOVED, CHANGED, ADDED";

    private final ImportHistory imports;
    private final ChangeHistory history;
    private final ChangeDocuments documents;
    private final JsonMapper json;

    ImportChangesController(
            ImportHistory imports, ChangeHistory history, ChangeDocuments documents, JsonMapper json) {
        this.imports = imports;
        this.history = history;
        this.documents = documents;
        this.json = json;
    }

    /** By dataset; removed rows first, then changed, then added; {@code next} leads on. */
    @GetMapping(path = PATH, produces = "application/json")
    ObjectNode changes(@PathVariable long id, HttpServletRequest request) {
        Parameters asked = Parameters.of(request.getParameterMap())
                .allowing(List.of("dataset", "change", "after", "limit"));
        int limit = ImportsController.limit(asked);
        ChangeFilter filter = new ChangeFilter(
                asked.find("dataset"),
                asked.find("change").map(ImportChangesController::change),
                asked.findNumber("after", 0, Long.MAX_VALUE).orElse(0L),
                limit);
        if (imports.findAttempt(id).isEmpty()) {
            throw ImportsController.unknownImport(id).exception();
        }
        List<RecordedChange> changes = history.listChanges(id, filter);
        ObjectNode page = json.createObjectNode();
        page.put("import", id);
        page.set("change_counts", documents.counts(history.listCounts(id)));
        ArrayNode array = page.putArray("changes");
        changes.forEach(each -> array.add(documents.change(each.change())));
        if (changes.size() == limit) {
            page.put("next", next(id, asked, limit, changes.get(limit - 1).id()));
        }
        return page;
    }

    private static String next(long id, Parameters asked, int limit, long after) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParamIfPresent("dataset", asked.find("dataset"))
                .queryParamIfPresent("change", asked.find("change"))
                .queryParam("limit", limit)
                .queryParam("after", after)
                .encode()
                .buildAndExpand(id)
                .toUriString();
    }

    private static Change change(String name) {
        return Arrays.stream(Change.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ParameterProblem.invalid("change", name, CHANGES, CHANGES));
    }
}
