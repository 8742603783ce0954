package vn.phusong.planner.gap.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phusong.planner.gap.GapQuestions;
import vn.phusong.planner.gap.Judged;
import vn.phusong.planner.gap.document.GapList;
import vn.phusong.planner.gap.document.GapLists;
import vn.phusong.planner.problem.ParameterProblem;
import vn.phusong.planner.problem.ProblemException;

/** Judged places and their roll-ups. */
@RestController
@Tag(name = "gaps")
class GapController {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 10_000;

    private final GapQuestions questions;
    private final GapLists lists;

    GapController(GapQuestions questions, GapLists lists) {
        this.questions = questions;
        this.lists = lists;
    }

    @Operation(
            summary = "Hamlets or 5G targets by status",
            description = "By default what fails the criteria or is not decided, by code. status: comma-separated."
                    + " criteria: id or id@version (default any-mobile, of targets 5g). scope: an operator's code, any or"
                    + " at-least-two. run: id of a run (default: the published one). places: hamlets or targets.")
    @GetMapping(path = "/api/v1/gaps", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<GapList> gaps(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String places,
            @RequestParam(required = false) @Nullable String criteria,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String run,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String offset,
            @RequestParam(required = false) @Nullable String limit) {
        StrictQuery query =
                StrictQuery.of(request, "places", "criteria", "scope", "run", "status", "offset", "limit");
        long from = query.number("offset", 0, 0, Integer.MAX_VALUE);
        int most = (int) query.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        return query.answer(
                switch (places == null ? "hamlets" : places) {
                    case "hamlets" -> lists.hamlets(questions.judged(criteria, scope, run), status, from, most);
                    case "targets" -> lists.targets(questions.judgedTargets(criteria, scope, run), status, from, most);
                    default -> throw unknownPlaces(places);
                });
    }

    @Operation(
            summary = "Hamlets by status, or 5G targets (places=targets), summed by administrative unit",
            description = "by: commune, district or province. edition: such as 2024-11 (default: the latest that has"
                    + " the level). Each level adds up to the register. populations: what a census or register says of"
                    + " the unit as a whole, with its day and source, beside the people of its hamlets.")
    @GetMapping(path = "/api/v1/rollups", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Record> rollups(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String places,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String edition,
            @RequestParam(required = false) @Nullable String criteria,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String run) {
        StrictQuery query = StrictQuery.of(request, "places", "by", "edition", "criteria", "scope", "run");
        String level = by == null ? "province" : by;
        return query.answer(
                switch (places == null ? "hamlets" : places) {
                    case "hamlets" -> lists.hamletsByUnit(questions.judged(criteria, scope, run), level, edition);
                    case "targets" -> lists.targetsByUnit(questions.judgedTargets(criteria, scope, run), level, edition);
                    default -> throw unknownPlaces(places);
                });
    }

    private static ProblemException unknownPlaces(@Nullable String places) {
        return ParameterProblem.invalid(
                "places", String.valueOf(places), "hamlets hoặc targets", "hamlets or targets");
    }
}
