package vn.phusong.planner.pipeline;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.StatusLines;
import vn.phusong.planner.command.StatusPart;
import vn.phusong.planner.ogcapi.Publication;
import vn.phusong.planner.ogcapi.Publications;

/** What is being served: version, run and headline figure. */
@Component
@Order(30)
class PublishedStatus implements StatusPart {

    private final Publications publications;
    private final JsonMapper json;

    PublishedStatus(Publications publications, JsonMapper json) {
        this.publications = publications;
        this.json = json;
    }

    @Override
    public String name() {
        return "published";
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        find().ifPresent(publication -> {
            JsonNode headline = json.readTree(publication.headline());
            facts.put("data_version", publication.dataVersion());
            facts.put("published_at", publication.publishedAt().toString());
            facts.put("pack", publication.packId());
            facts.put("synthetic", publication.synthetic());
            facts.put("run_id", publication.runId());
            facts.put("as_of", headline.path("as_of").asString(""));
            facts.put("hamlets_with_signal", HeadlineText.hamletsWithSignal(headline));
        });
        return facts;
    }

    @Override
    public List<String> lines() {
        return find().map(this::lines).orElseGet(() -> List.of("nothing yet: ./phusong load FOLDER, then ./phusong analyse"));
    }

    private List<String> lines(Publication publication) {
        JsonNode headline = json.readTree(publication.headline());
        return List.of(
                StatusLines.line(
                        "data version",
                        publication.dataVersion() + " of "
                                + publication.publishedAt().truncatedTo(ChronoUnit.SECONDS)),
                StatusLines.line("pack", publication.packId() + (publication.synthetic() ? "  [SYNTHETIC]" : "")),
                StatusLines.line("run", publication.runId()),
                StatusLines.line("as of", headline.path("as_of").asString("")),
                StatusLines.line("with signal", HeadlineText.brief(headline)));
    }

    private Optional<Publication> find() {
        return publications.findPublishedVersion().flatMap(publications::find);
    }
}
