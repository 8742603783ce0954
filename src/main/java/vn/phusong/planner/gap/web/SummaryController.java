package vn.phusong.planner.gap.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.ogcapi.Publication;
import vn.phusong.planner.ogcapi.PublishedSnapshots;

/** The figures a province is asked for, of what is served now. */
@RestController
@Tag(name = "summary")
class SummaryController {

    private final PublishedSnapshots snapshots;
    private final JsonMapper json;

    SummaryController(PublishedSnapshots snapshots, JsonMapper json) {
        this.snapshots = snapshots;
        this.json = json;
    }

    @Operation(
            summary = "Headline figures",
            description = "Hamlets by status, hamlets with signal, people affected and targets closed under every criteria"
                    + " version, each with numerator, denominator, interval and run. 503 before the first publication.")
    @GetMapping(path = "/api/v1/summary", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Summary> summary(HttpServletRequest request) {
        StrictQuery.of(request);
        Publication publication = snapshots.getNewest().publication();
        return ResponseEntity.ok()
                .eTag("W/\"" + publication.identity() + "\"")
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(Summary.of(publication, json));
    }
}
