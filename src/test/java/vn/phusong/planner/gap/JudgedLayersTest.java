package vn.phusong.planner.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.ogcapi.Publication;
import vn.phusong.planner.ogcapi.Publisher;
import vn.phusong.planner.ogcapi.web.Http;
import vn.phusong.testbed.PhuSongTest;

/** What {@link GapFixture} must look like in the public layers and figures. */
@PhuSongTest(database = "judged-layers")
class JudgedLayersTest {

    private static Publication publication;

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeAll
    static void publish(
            @Autowired JdbcClient jdbc,
            @Autowired GapAnalysis gaps,
            @Autowired HeadlineDocument headline,
            @Autowired Publisher publisher,
            @Autowired JsonMapper json) {
        GapFixture.load(jdbc);
        gaps.judge(GapFixture.RUN);
        publication = publisher.publish(
                GapFixture.RUN, GapFixture.PACK, json.writeValueAsString(headline.of(GapFixture.RUN)));
    }

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @ParameterizedTest
    @CsvSource({
        "h01, COVERED, COVERED, COVERED, WEAK, NO",
        "h02, UNCOVERED, UNCOVERED, UNCOVERED, UNCOVERED, NO",
        "h03, COVERED, UNCOVERED, COVERED, UNCOVERED, YES",
        "h04, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "h05, WEAK, WEAK, WEAK, UNCOVERED, NO",
        "h06, COVERED, COVERED, COVERED, COVERED, NO"
    })
    void aHamletCarriesItsStatusUnderEveryRuleAndOperator(
            String code, String anyMobile, String lte, String viettel, String vinaphone, String onlyOld) {
        JsonNode hamlet = properties("hamlets", "2024-11:" + code);

        assertThat(hamlet.get("status").asString()).isEqualTo(anyMobile);
        assertThat(hamlet.get("status_4g").asString()).isEqualTo(lte);
        assertThat(hamlet.get("operator_viettel_status").asString()).isEqualTo(viettel);
        assertThat(hamlet.get("operator_vinaphone_status").asString()).isEqualTo(vinaphone);
        assertThat(hamlet.get("only_2g_3g").asString()).isEqualTo(onlyOld);
    }

    @Test
    void everyHamletIsInTheLayerAndThoseThatFailAreInTheGaps() {
        assertThat(ids("hamlets")).hasSize(7);
        assertThat(ids("hamlet-gaps"))
                .containsExactly("2024-11:h02", "2024-11:h04", "2024-11:h05", "2024-11:h07");
        assertThat(http.get("/ogc/collections/hamlet-gaps/items?status=UNCOVERED").json().get("numberMatched").asInt())
                .isEqualTo(1);
    }

    @Test
    void aGapSaysWhyInBothLanguages() {
        JsonNode blocked = properties("hamlet-gaps", "2024-11:h02");

        assertThat(blocked.get("reason").asString()).isEqualTo("TERRAIN");
        assertThat(blocked.get("reason_vi").asString()).contains("viettel LTE", "cách 3,0 km", "25 dB");
        assertThat(blocked.get("reason_en").asString()).contains("viettel LTE", "3.0 km away", "25 dB");
        assertThat(blocked.get("margin_dB").asDouble()).isEqualTo(-10);
        assertThat(blocked.get("predicted_LTE_dBm").asDouble()).isEqualTo(-120);
        assertThat(blocked.get("predicted_GSM_dBm").isNull()).isTrue();
        assertThat(blocked.get("people").asInt()).isEqualTo(50);
        assertThat(blocked.get("people_affected").asInt()).isEqualTo(50);
        assertThat(blocked.get("declared_uncovered").asBoolean()).isTrue();
    }

    @Test
    void aGapCarriesWhatEveryFigureMust() {
        JsonNode gap = properties("hamlet-gaps", "2024-11:h05");

        assertThat(gap.get("run_id").asString()).isEqualTo(GapFixture.RUN);
        assertThat(gap.get("criteria").asString()).isEqualTo("any-mobile");
        assertThat(gap.get("criteria_version").asInt()).isEqualTo(1);
        assertThat(gap.get("as_of").asString()).isEqualTo("2026-03-01");
        assertThat(gap.get("synthetic").asBoolean()).isTrue();
    }

    @Test
    void communesAndDistrictsAreNamedInBothEditions() {
        JsonNode gap = properties("hamlet-gaps", "2024-11:h05");

        assertThat(gap.get("commune_code").asString()).isEqualTo("07902");
        assertThat(gap.get("commune_name").asString()).isEqualTo("Đơn vị 07902");
        assertThat(gap.get("district_code").asString()).isEqualTo("228");
        assertThat(gap.get("commune_code_2025_07").asString()).isEqualTo("07905");
        assertThat(gap.get("district_code_2025_07").isNull()).isTrue();
    }

    @Test
    void aTargetIsOpenOrClosed() {
        JsonNode closed = properties("targets", "t01");

        assertThat(closed.get("status").asString()).isEqualTo("CLOSED");
        assertThat(closed.get("operator_count").asInt()).isEqualTo(1);
        assertThat(closed.get("operator_viettel_status").asString()).isEqualTo("CLOSED");
        assertThat(closed.get("operator_vinaphone_status").asString()).isEqualTo("OPEN");
        assertThat(ids("target-gaps")).containsExactly("t02");
        assertThat(properties("target-gaps", "t02").get("reason").asString()).isEqualTo("NO_SITE");
    }

    @Test
    void aTargetNamesTheCriteriaFor5G() {
        assertThat(properties("targets", "t01").get("criteria").asString()).isEqualTo("5g");
        assertThat(properties("target-gaps", "t02").get("criteria").asString()).isEqualTo("5g");
        assertThat(http.get("/layers/target-gaps.geojson").json().get("criteria").asString()).startsWith("5g");
        assertThat(http.get("/layers/hamlet-gaps.geojson").json().get("criteria").asString()).startsWith("any-mobile");
    }

    @Test
    void datetimePicksTheAdministrativeMapOfADay() {
        String before = "/ogc/collections/admin-units/items?level=COMMUNE&datetime=2025-06-30&limit=100";
        String parent = properties("admin-units", "2024-11:07900").get("parent_name").asString();

        assertThat(http.get(before).json().get("numberMatched").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(http.get("/ogc/collections/admin-units/items?edition=2025-07").json().get("numberMatched").asInt())
                .isEqualTo(3);
        assertThat(parent).isEqualTo("Đơn vị 227");
    }

    @Test
    void theSummaryHoldsEveryFigureWithItsWhole() {
        JsonNode summary = http.get("/api/v1/summary").json();
        JsonNode anyMobile = summary.get("criteria").get("any-mobile@1");
        JsonNode withSignal = anyMobile.get("figures").get("hamlets_with_signal");

        assertThat(summary.get("data_version").asLong()).isEqualTo(publication.dataVersion());
        assertThat(summary.get("run_id").asString()).isEqualTo(GapFixture.RUN);
        assertThat(summary.get("synthetic").asBoolean()).isTrue();
        assertThat(summary.get("as_of").asString()).isEqualTo("2026-03-01");
        assertThat(anyMobile.get("version").asInt()).isEqualTo(1);
        assertThat(anyMobile.get("hamlets").get("total").asInt()).isEqualTo(7);
        assertThat(withSignal.get("numerator").asInt()).isEqualTo(4);
        assertThat(withSignal.get("denominator").asInt()).isEqualTo(7);
        assertThat(withSignal.get("interval").toString()).isEqualTo("[4,6]");
        assertThat(withSignal.get("criteria").asString()).isEqualTo("any-mobile@1");
    }

    @Test
    void theSummaryIsNotSentAgainUnchanged() {
        String etag = http.get("/api/v1/summary").header("ETag");

        assertThat(http.get("/api/v1/summary", "If-None-Match", etag).status()).isEqualTo(304);
    }

    @Test
    void theSummaryStandsInTheApiDefinition() {
        JsonNode api = http.get("/api/v1/openapi").json();

        assertThat(api.get("openapi").asString()).startsWith("3.");
        assertThat(api.get("paths").has("/api/v1/summary")).isTrue();
        assertThat(api.get("components").get("schemas").get("Summary").get("properties").has("data_version")).isTrue();
        assertThat(api.get("paths").propertyNames()).allMatch(path -> path.startsWith("/api/v1/"));
    }

    private JsonNode properties(String collection, String id) {
        Http.Response response = http.get("/ogc/collections/" + collection + "/items/" + id);
        assertThat(response.status()).as(id).isEqualTo(200);
        return response.json().get("properties");
    }

    private List<String> ids(String collection) {
        List<String> ids = new ArrayList<>();
        http.get("/layers/" + collection + ".geojson")
                .json()
                .get("features")
                .forEach(feature -> ids.add(feature.get("id").asString()));
        return ids;
    }
}
