package vn.phusong.planner.pipeline;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.gap.criteria.BuiltInCriteria;
import vn.phusong.planner.ogcapi.Publication;
import vn.phusong.planner.ogcapi.Publications;

/** The published headline figures for a reader at a console. */
@Component
class HeadlineText {

    private final Publications publications;
    private final JsonMapper json;

    HeadlineText(Publications publications, JsonMapper json) {
        this.publications = publications;
        this.json = json;
    }

    /** The figure of hamlets with any signal; missing where the run was not judged so. */
    static JsonNode hamletsWithSignal(JsonNode headline) {
        return headline.path("criteria").valueStream()
                .filter(judged -> judged.path("id").asString("").equals(BuiltInCriteria.ANY_MOBILE))
                .reduce((older, newer) -> newer)
                .orElse(MissingNode.getInstance())
                .path("figures")
                .path("hamlets_with_signal");
    }

    /** That figure in one line. */
    static String brief(JsonNode headline) {
        JsonNode figure = hamletsWithSignal(headline);
        return figure.isMissingNode()
                ? "not judged by " + BuiltInCriteria.ANY_MOBILE
                : figure("", figure) + " hamlets, predicted, by " + figure.path("criteria").asString();
    }

    String json() {
        Publication publication = get();
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(publication.headline()));
    }

    void print(PrintWriter out) {
        Publication publication = get();
        JsonNode headline = json.readTree(publication.headline());
        out.printf("%n%s%s%n", publication.packTitle().vi(), publication.synthetic() ? "  [SYNTHETIC]" : "");
        out.printf("run %.12s, as of %s, data version %d, predicted%n",
                publication.runId(), headline.get("as_of").asString(), publication.dataVersion());
        headline.get("criteria").properties().forEach(entry -> {
            if (entry.getValue().get("figures") != null && !entry.getValue().get("id").asString().endsWith("-strict")) {
                print(entry.getKey(), entry.getValue(), out);
            }
        });
    }

    void print(String url, PrintWriter out) {
        print(out);
        out.printf("%nMap            %s/%n", url);
        out.printf("OGC API        %s/ogc%n", url);
        out.printf("Layers         %s/layers/hamlet-gaps.geojson%n", url);
        out.printf("Summary        %s/api/v1/summary%n", url);
        out.printf("Stop with Ctrl-C.%n");
        out.flush();
    }

    private static void print(String criteria, JsonNode judged, PrintWriter out) {
        JsonNode hamlets = judged.get("hamlets");
        JsonNode figures = judged.get("figures");
        out.printf("  %-14s %s   %d covered, %d weak, %d uncovered, %d unknown; people below usable %s%s%n",
                criteria,
                figure("hamlets with signal", figures.get("hamlets_with_signal")),
                hamlets.get("covered").asInt(),
                hamlets.get("weak").asInt(),
                hamlets.get("uncovered").asInt(),
                hamlets.get("unknown").asInt(),
                figure("", figures.get("people_affected")),
                "5g".equals(judged.get("id").asString()) ? "; " + figure("targets closed", figures.get("targets_closed")) : "");
    }

    private static String figure(String title, JsonNode figure) {
        String share = figure.has("share")
                ? String.format(Locale.ROOT, " (%.3f %%)", 100 * figure.get("share").asDouble())
                : "";
        String unknown = figure.get("unknown").asLong() > 0 ? " +" + figure.get("unknown").asLong() + " unknown" : "";
        return (title.isEmpty() ? "" : title + " ") + figure.get("numerator").asLong() + " of "
                + figure.get("denominator").asLong() + unknown + share;
    }

    private Publication get() {
        Optional<Publication> publication =
                publications.findPublishedVersion().flatMap(publications::find);
        return publication.orElseThrow(CommandFailure::nothingPublished);
    }
}
