package vn.phusong.planner.gap;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.judging.Scope;

/**
 * The headline figures of a run as a document for JSON: every criteria version it was judged by, every
 * figure with its numerator, denominator and what is unknown. A publication freezes it.
 */
@Component
public class HeadlineDocument {

    private final GapRuns runs;
    private final GapResults results;

    HeadlineDocument(GapRuns runs, GapResults results) {
        this.runs = runs;
        this.results = results;
    }

    /**
     * The document of a judged run.
     *
     * @throws IllegalArgumentException if there is no complete run with this id
     */
    public Map<String, Object> of(String runId) {
        GapRun run = runs.find(runId)
                .orElseThrow(() -> new IllegalArgumentException("there is no complete run " + runId));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("run_id", run.runId());
        document.put("as_of", run.asOf().toString());
        document.put("synthetic", run.synthetic());
        document.put("kind", "predicted");
        Map<String, Object> byCriteria = new LinkedHashMap<>();
        for (CriteriaKey criteria : results.listCriteria(runId)) {
            results.findHeadline(new Judged(run, criteria, Scope.ANY))
                    .ifPresent(headline -> byCriteria.put(criteria.toString(), criteria(criteria, headline)));
        }
        document.put("criteria", byCriteria);
        return document;
    }

    private static Map<String, Object> criteria(CriteriaKey criteria, Headline headline) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", criteria.id());
        document.put("version", criteria.version());
        document.put("scope", Scope.ANY.code());
        document.put("hamlets", counts(headline.hamlets()));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("hamlets_with_signal", figure(headline.withSignal()));
        figures.put("people_affected", figure(headline.peopleAffected()));
        figures.put("hamlets_to_measure", figure(headline.needsMeasuring()));
        figures.put("targets_closed", figure(headline.targetsClosed()));
        headline.findOnlyByOldTechnology().ifPresent(figure -> figures.put("hamlets_only_2g_3g", figure(figure)));
        document.put("figures", figures);
        return document;
    }

    private static Map<String, Object> counts(HamletCounts counts) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("total", counts.total());
        document.put("covered", counts.covered());
        document.put("weak", counts.weak());
        document.put("uncovered", counts.uncovered());
        document.put("unknown", counts.unknown());
        return document;
    }

    private static Map<String, Object> figure(Figure figure) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("numerator", figure.numerator());
        document.put("denominator", figure.denominator());
        document.put("unknown", figure.unknown());
        figure.share_ppm().ifPresent(share -> document.put("share", share / 1e6));
        document.put("as_of", figure.asOf().toString());
        document.put("run_id", figure.runId());
        document.put("criteria", figure.criteria().toString());
        document.put("scope", figure.scope().code());
        return document;
    }
}
