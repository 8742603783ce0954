package vn.phusong.planner.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.ingest.ImportDocuments;
import vn.phusong.planner.ingest.ImportHistory;
import vn.phusong.planner.ingest.ImportHistory.Attempt;
import vn.phusong.planner.ingest.ImportHistory.IssueFilter;
import vn.phusong.planner.ingest.ImportHistory.RecordedIssue;
import vn.phusong.planner.ingest.Severity;
import vn.phusong.planner.problem.ParameterProblem;
import vn.phusong.planner.problem.Parameters;
import vn.phusong.planner.problem.Problem;

/** {@code /api/v1/imports}: needs the admin token, as packs may hold what is not for everybody. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = "application/json")
class ImportsController {
    private static final int MOST = 1000;
    private static final String GEOJSON = "application/geo+json";

    private final ImportHistory history;
    private final ImportDocuments documents;
    private final JsonMapper json;

    ImportsController(ImportHistory history, ImportDocuments documents, JsonMapper json) {
        this.history = history;
        this.documents = documents;
        this.json = json;
    }

    /** Newest first; {@code next} leads on. */
    @GetMapping
    ObjectNode list(HttpServletRequest request) {
        Parameters asked = Parameters.of(request.getParameterMap()).allowing(List.of("limit", "before"));
        int limit = limit(asked);
        long before = asked.findNumber("before", 1, Long.MAX_VALUE).orElse(Long.MAX_VALUE);
        List<Attempt> attempts = history.listAttempts(before, limit);
        ObjectNode page = json.createObjectNode();
        ArrayNode imports = page.putArray("imports");
        attempts.forEach(attempt -> imports.add(documents.attempt(attempt)));
        if (attempts.size() == limit) {
            page.put("next", "/api/v1/imports?limit=" + limit + "&before=" + attempts.get(limit - 1).id());
        }
        return page;
    }

    @GetMapping("/{id}")
    ObjectNode get(@PathVariable long id) {
        ObjectNode attempt = documents.attempt(attempt(id));
        attempt.set("issue_counts", documents.counts(history.listCounts(id)));
        attempt.put("issues", "/api/v1/imports/" + id + "/issues");
        attempt.put("changes", "/api/v1/imports/" + id + "/changes");
        return attempt;
    }

    /** In the order they were found; {@code next} leads on. */
    @GetMapping(path = "/{id}/issues", produces = {"application/json", GEOJSON})
    ResponseEntity<ObjectNode> issues(@PathVariable long id, HttpServletRequest request) {
        Parameters asked = Parameters.of(request.getParameterMap())
                .allowing(List.of("severity", "code", "dataset", "after", "limit", "lang", "f"));
        int limit = limit(asked);
        String language = Languages.of(asked.find("lang"), request);
        Attempt attempt = attempt(id);
        IssueFilter filter = new IssueFilter(
                asked.find("severity").map(ImportsController::severity), asked.find("code"), asked.find("dataset"),
                asked.findNumber("after", 0, Long.MAX_VALUE).orElse(0L), limit);
        List<RecordedIssue> issues = history.listIssues(attempt.id(), filter);
        boolean asGeoJson = isGeoJson(asked.find("f"), request);
        ObjectNode page = asGeoJson ? documents.issueFeatures(issues, language) : json.createObjectNode();
        page.put("import", id);
        page.set("issue_counts", documents.counts(history.listCounts(id)));
        if (!asGeoJson) {
            ArrayNode array = page.putArray("issues");
            issues.forEach(issue -> array.add(documents.issue(issue, language)));
        }
        if (issues.size() == limit) {
            page.put("next", next(id, asked, limit, issues.get(limit - 1).id()));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, asGeoJson ? GEOJSON : "application/json")
                .body(page);
    }

    /** The parameter decides, else the header. */
    private static boolean isGeoJson(Optional<String> f, HttpServletRequest request) {
        if (f.isPresent() && !f.get().equals("json") && !f.get().equals("geojson")) {
            throw ParameterProblem.invalid("f", f.get(), "json, geojson", "json, geojson");
        }
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return f.map("geojson"::equals).orElse(accept.contains(GEOJSON));
    }

    private static String next(long id, Parameters asked, int limit, long after) {
        UriComponentsBuilder next = UriComponentsBuilder.fromPath("/api/v1/imports/{id}/issues");
        for (String kept : List.of("severity", "code", "dataset", "lang", "f")) {
            next.queryParamIfPresent(kept, asked.find(kept));
        }
        return next.queryParam("limit", limit)
                .queryParam("after", after)
                .encode()
                .buildAndExpand(id)
                .toUriString();
    }

    private Attempt attempt(long id) {
        return history.findAttempt(id).orElseThrow(() -> unknownImport(id).exception());
    }

    static Problem unknownImport(long id) {
        return Problem.of(404, "unknown-import", "Không có lần nạp này", "No such import")
                .detail("Không có lần nạp dữ liệu số " + id + ".", "There is no import with the number " + id + ".");
    }

    private static Severity severity(String name) {
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(name)) {
                return severity;
            }
        }
        throw ParameterProblem.invalid("severity", name, "ERROR, WARNING, INFO", "ERROR, WARNING, INFO");
    }

    static int limit(Parameters asked) {
        return asked.findNumber("limit", 1, MOST).orElse(100L).intValue();
    }
}
