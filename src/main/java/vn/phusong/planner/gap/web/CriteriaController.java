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
import vn.phusong.planner.gap.Comparisons;
import vn.phusong.planner.gap.GapQuestions;
import vn.phusong.planner.gap.Judged;
import vn.phusong.planner.gap.Sensitivity;
import vn.phusong.planner.gap.criteria.CriteriaStore;
import vn.phusong.planner.gap.document.CriteriaEntry;
import vn.phusong.planner.gap.document.CriteriaFlips;
import vn.phusong.planner.gap.document.DeclaredLists;
import vn.phusong.planner.gap.document.SensitivityList;

/** The rules, what hangs on them, and the province's own list beside them. */
@RestController
@Tag(name = "criteria")
class CriteriaController {

    private final GapQuestions questions;
    private final CriteriaStore criteriaStore;
    private final Sensitivity sensitivity;
    private final Comparisons comparisons;

    CriteriaController(
            GapQuestions questions, CriteriaStore criteriaStore, Sensitivity sensitivity, Comparisons comparisons) {
        this.questions = questions;
        this.criteriaStore = criteriaStore;
        this.sensitivity = sensitivity;
        this.comparisons = comparisons;
    }

    @Operation(summary = "Every criteria version with its definition and the source of each figure")
    @GetMapping(path = "/api/v1/criteria", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CriteriaEntry.Listing> criteria(HttpServletRequest request) {
        StrictQuery query = StrictQuery.of(request);
        return query.answer(CriteriaEntry.Listing.of(criteriaStore.list()));
    }

    @Operation(
            summary = "Two criteria versions side by side, with the hamlets that flip",
            description = "first and second: id or id@version.")
    @GetMapping(path = "/api/v1/criteria/compare", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CriteriaFlips> compare(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String first,
            @RequestParam(required = false) @Nullable String second,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String run) {
        StrictQuery query = StrictQuery.of(request, "first", "second", "scope", "run");
        Judged judged = questions.judged(query.required("first"), scope, run);
        return query.answer(CriteriaFlips.of(comparisons.criteria(
                judged, questions.criteria(judged.run(), "second", query.required("second")))));
    }

    @Operation(summary = "The counts had one figure of the rule been another one")
    @GetMapping(path = "/api/v1/sensitivity", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SensitivityList> sensitivity(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String criteria,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String run) {
        StrictQuery query = StrictQuery.of(request, "criteria", "scope", "run");
        Judged judged = questions.judged(criteria, scope, run);
        return query.answer(SensitivityList.of(judged, sensitivity.list(judged)));
    }

    @Operation(summary = "The official list of uncovered hamlets beside the prediction")
    @GetMapping(path = "/api/v1/declared-comparison", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeclaredLists> declared(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String criteria,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String run) {
        StrictQuery query = StrictQuery.of(request, "criteria", "scope", "run");
        return query.answer(DeclaredLists.of(comparisons.declared(questions.judged(criteria, scope, run))));
    }
}
