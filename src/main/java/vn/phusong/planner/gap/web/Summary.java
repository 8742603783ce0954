package vn.phusong.planner.gap.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.ogcapi.LayerMembers;
import vn.phusong.planner.ogcapi.Publication;

/**
 * The headline figures of what is published. Names are given one by one, as the API's definition is made by a library
 * that knows no naming strategy of Jackson 3.
 *
 * @param notice in both languages, if the data is synthetic; else null
 * @param asOf day on which the inputs of the run were frozen
 * @param kind {@code predicted}: the figures are computed, not measured
 * @param criteria by criteria id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Summary(
        @JsonProperty("data_version") long dataVersion,
        @JsonProperty("published_at") Instant publishedAt,
        String pack,
        @JsonProperty("title_vi") String titleVi,
        @JsonProperty("title_en") String titleEn,
        boolean synthetic,
        @Nullable String notice,
        @JsonProperty("run_id") String runId,
        @JsonProperty("as_of") LocalDate asOf,
        String kind,
        Map<String, Criteria> criteria) {

    /** What the module that judged wrote down for this publication. */
    record Headline(
            @JsonProperty("run_id") String runId,
            @JsonProperty("as_of") LocalDate asOf,
            boolean synthetic,
            String kind,
            Map<String, Criteria> criteria) {}

    /**
     * The figures under one criteria version.
     *
     * @param scope whose signal counts: {@code any} operator
     * @param hamlets number of hamlets by status
     */
    record Criteria(String id, int version, String scope, HamletsByStatus hamlets, Map<String, Figure> figures) {}

    /** The register, split by status; the four add up to the total. */
    record HamletsByStatus(int total, int covered, int weak, int uncovered, int unknown) {}

    /**
     * A count and the whole it belongs to.
     *
     * @param unknown what may count or not
     * @param share numerator over denominator; null for an empty whole
     * @param criteria id and version, such as {@code any-mobile@1}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"numerator", "denominator", "unknown", "interval", "share"})
    record Figure(
            long numerator,
            long denominator,
            long unknown,
            @Nullable BigDecimal share,
            @JsonProperty("as_of") LocalDate asOf,
            @JsonProperty("run_id") String runId,
            String criteria,
            String scope) {

        /** Between which counts the true one lies, given what is unknown. */
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        List<Long> interval() {
            return List.of(numerator, numerator + unknown);
        }
    }

    static Summary of(Publication publication, JsonMapper json) {
        Headline headline = json.readValue(publication.headline(), Headline.class);
        boolean synthetic = publication.synthetic() || headline.synthetic();
        return new Summary(
                publication.dataVersion(),
                publication.publishedAt(),
                publication.packId(),
                publication.packTitle().vi(),
                publication.packTitle().en(),
                synthetic,
                synthetic ? LayerMembers.SYNTHETIC_NOTICE.both() : null,
                headline.runId(),
                headline.asOf(),
                headline.kind(),
                headline.criteria());
    }
}
