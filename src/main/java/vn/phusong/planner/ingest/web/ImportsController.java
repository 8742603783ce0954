package vn.phusong.planner.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
import vn.phusong.planner.problem.Problem;

/** {@code /api/v1/imports}: needs the admin token, as packs may hold what is not for everybody. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = "application/json")
class ImportsController {
    private static final int MOST = 1000;

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
    ObjectNode list(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "9223372036854775807") long before) {
        checkLimit(limit);
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
        return attempt;
    }

    /** In the order they were found; {@code next} leads on. */
    @GetMapping("/{id}/issues")
    ObjectNode issues(
            @PathVariable long id,
            @RequestParam Optional<String> severity,
            @RequestParam Optional<String> code,
            @RequestParam Optional<String> dataset,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<String> lang,
            HttpServletRequest request) {
        checkLimit(limit);
        String language = language(lang, request);
        Attempt attempt = attempt(id);
        checkText("code", code);
        checkText("dataset", dataset);
        IssueFilter filter = new IssueFilter(severity.map(ImportsController::severity), code, dataset, after, limit);
        List<RecordedIssue> issues = history.listIssues(attempt.id(), filter);
        ObjectNode page = json.createObjectNode();
        page.put("import", id);
        page.set("issue_counts", documents.counts(history.listCounts(id)));
        ArrayNode array = page.putArray("issues");
        issues.forEach(issue -> array.add(documents.issue(issue, language)));
        if (issues.size() == limit) {
            UriComponentsBuilder next = UriComponentsBuilder.fromPath("/api/v1/imports/{id}/issues")
                    .queryParamIfPresent("severity", severity)
                    .queryParamIfPresent("code", code)
                    .queryParamIfPresent("dataset", dataset)
                    .queryParamIfPresent("lang", lang)
                    .queryParam("limit", limit)
                    .queryParam("after", issues.get(limit - 1).id());
            page.put("next", next.encode().buildAndExpand(id).toUriString());
        }
        return page;
    }

    private Attempt attempt(long id) {
        return history.findAttempt(id)
                .orElseThrow(() -> Problem.of(404, "unknown-import", "Không có lần nạp này", "No such import")
                        .detail(
                                "Không có lần nạp dữ liệu số " + id + ".",
                                "There is no import with the number " + id + ".")
                        .exception());
    }

    /** The parameter decides, else the header's first language if it is English, else Vietnamese. */
    private static String language(Optional<String> lang, HttpServletRequest request) {
        if (lang.isPresent()) {
            if (!lang.get().equals("vi") && !lang.get().equals("en")) {
                throw invalid("lang", lang.get(), "vi | en");
            }
            return lang.get();
        }
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? "en" : "vi";
    }

    private static Severity severity(String name) {
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(name)) {
                return severity;
            }
        }
        throw invalid("severity", name, "ERROR | WARNING | INFO");
    }

    /** PostgreSQL has no text with a NUL. */
    private static void checkText(String parameter, Optional<String> text) {
        if (text.isPresent() && text.get().indexOf('\0') >= 0) {
            throw invalid(parameter, text.get(), "text (no NUL)");
        }
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw invalid("limit", String.valueOf(limit), "1 … " + MOST);
        }
    }

    private static RuntimeException invalid(String parameter, String value, String expected) {
        return Problem.of(400, "invalid-parameter", "Tham số không hợp lệ", "Invalid parameter")
                .detail(
                        "Tham số " + parameter + " phải là " + expected + ", không phải " + value + ".",
                        "The parameter " + parameter + " must be " + expected + ", not " + value + ".")
                .with("parameter", parameter)
                .with("value", value)
                .with("expected", expected)
                .exception();
    }
}
