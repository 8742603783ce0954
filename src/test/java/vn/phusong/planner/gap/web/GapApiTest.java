package vn.phusong.planner.gap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.gap.GapAnalysis;
import vn.phusong.planner.gap.GapFixture;
import vn.phusong.testbed.PhuSongTest;

/** The REST answers over the fixture's run, and what a wrong question gets. */
@PhuSongTest(database = "gap")
class GapApiTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GapAnalysis analysis;

    @BeforeEach
    void judgedFixture() {
        GapFixture.load(jdbc);
        analysis.judge(GapFixture.RUN);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static List<String> codes(JsonNode items) {
        List<String> codes = new ArrayList<>();
        items.forEach(item -> codes.add(item.get("code").asString()));
        return codes;
    }

    @Test
    void gapsAreWhatIsNotCovered() throws Exception {
        JsonNode list = json("/api/v1/gaps");
        assertThat(codes(list.get("items"))).containsExactly("h02", "h04", "h05", "h07");
        assertThat(list.get("matched").get("numerator").asInt()).isEqualTo(4);
        assertThat(list.get("matched").get("denominator").asInt()).isEqualTo(7);
        JsonNode judgement = list.get("judgement");
        assertThat(judgement.get("run_id").asString()).isEqualTo(GapFixture.RUN);
        assertThat(judgement.get("criteria").asString()).isEqualTo("any-mobile@1");
        assertThat(judgement.get("scope").asString()).isEqualTo("any");
        assertThat(judgement.get("synthetic").asBoolean()).isTrue();
        assertThat(judgement.get("notice").asString()).contains("SYNTHETIC");
        JsonNode blocked = list.get("items").get(0);
        assertThat(blocked.get("reason").asString()).isEqualTo("TERRAIN");
        assertThat(blocked.get("commune_name").asString()).isEqualTo("Đơn vị 07900");
        assertThat(blocked.get("server").get("margin_dB").decimalValue()).isEqualByComparingTo("-10");
        assertThat(blocked.get("server").get("distance_m").asInt()).isEqualTo(3000);
        assertThat(blocked.get("sentence_vi").asString()).startsWith("Chưa phủ sóng: trạm phục vụ tốt nhất (viettel LTE) cách 3,0 km");
    }

    @Test
    void statusesCriteriaAndPagesAreChosen() throws Exception {
        assertThat(codes(json("/api/v1/gaps?criteria=4g&status=UNCOVERED").get("items"))).containsExactly("h02", "h03");
        assertThat(codes(json("/api/v1/gaps?criteria=4g@1&scope=vinaphone&status=COVERED,WEAK").get("items")))
                .containsExactly("h01", "h06");
        JsonNode page = json("/api/v1/gaps?offset=1&limit=2");
        assertThat(codes(page.get("items"))).containsExactly("h04", "h05");
        assertThat(page.get("matched").get("numerator").asInt()).isEqualTo(4);
    }

    @Test
    void targetsAreListedToo() throws Exception {
        JsonNode open = json("/api/v1/gaps?places=targets&criteria=5g").get("items");
        assertThat(json("/api/v1/gaps?places=targets").get("judgement").get("criteria").asString()).isEqualTo("5g@1");
        assertThat(codes(open)).containsExactly("t02");
        assertThat(open.get(0).get("operator_count").asInt()).isZero();
        assertThat(open.get(0).get("kind").asString()).isEqualTo("INDUSTRIAL_PARK");
    }

    @Test
    void rollupsCarryTheirWhole() throws Exception {
        JsonNode communes = json("/api/v1/rollups?by=commune&edition=2024-11");
        assertThat(codes(communes.get("units"))).containsExactly("07900", "07901", "07902", "07903");
        JsonNode first = communes.get("units").get(1);
        assertThat(first.get("with_signal").get("interval").toString()).isEqualTo("[1,2]");
        assertThat(first.get("only_2g_3g").get("numerator").asInt()).isEqualTo(1);
        assertThat(json("/api/v1/rollups?by=district").get("edition").asString())
                .as("the latest edition that has districts")
                .isEqualTo("2024-11");
        assertThat(json("/api/v1/rollups").get("edition").asString()).isEqualTo("2025-07");
    }

    @Test
    void targetsAndACensusAreGivenByUnit() throws Exception {
        JsonNode targets = json("/api/v1/rollups?places=targets&by=district&edition=2024-11");
        assertThat(targets.get("judgement").get("criteria").asString()).isEqualTo("5g@1");
        assertThat(targets.get("closed").get("numerator").asInt()).isEqualTo(1);
        assertThat(targets.get("closed").get("denominator").asInt()).isEqualTo(2);
        assertThat(codes(targets.get("units"))).containsExactly("227");
        assertThat(targets.get("units").get(0).get("kinds").get(0).get("kind").asString()).isEqualTo("INDUSTRIAL_PARK");
        JsonNode districts = json("/api/v1/rollups?by=district&edition=2024-11").get("units");
        assertThat(districts.get(0).get("populations")).isEmpty();
        JsonNode counted = districts.get(1).get("populations");
        assertThat(counted.get(0).get("people").asInt()).isEqualTo(250);
        assertThat(counted.get(0).get("as_of").asString()).isEqualTo("2019-04-01");
        assertThat(counted.get(1).get("people").asInt()).isEqualTo(90);
        assertThat(districts.get(1).get("people_affected").get("denominator").asInt()).isEqualTo(210);
    }

    @Test
    void sensitivityCriteriaAndComparisonsAnswer() throws Exception {
        assertThat(json("/api/v1/sensitivity?criteria=4g").get("variants").size()).isEqualTo(8);
        JsonNode flips = json("/api/v1/criteria/compare?first=any-mobile&second=4g");
        assertThat(codes(flips.get("flips"))).containsExactly("h03");
        assertThat(flips.get("second").asString()).isEqualTo("4g@1");
        JsonNode declared = json("/api/v1/declared-comparison?criteria=4g");
        assertThat(declared.get("declared").asInt()).isEqualTo(4);
        assertThat(declared.get("predicted").asInt()).isEqualTo(2);
        assertThat(codes(declared.get("predicted_only").get("hamlets"))).containsExactly("h03");
        JsonNode criteria = json("/api/v1/criteria").get("criteria");
        assertThat(criteria.size()).isGreaterThanOrEqualTo(8);
        assertThat(criteria.get(0).get("definition").get("levels").get("LTE").get("source").asString())
                .isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/api/v1/gaps?criterion=4g, criterion",
        "/api/v1/gaps?criteria=6g, criteria",
        "/api/v1/gaps?criteria=4g@9, criteria",
        "/api/v1/gaps?scope=nobody, scope",
        "/api/v1/gaps?status=uncovered, status",
        "/api/v1/gaps?status=UNCOVERED&status=WEAK, status",
        "/api/v1/gaps?places=houses, places",
        "/api/v1/gaps?limit=0, limit",
        "/api/v1/gaps?offset=-1, offset",
        "/api/v1/gaps?run=abc, run",
        "/api/v1/rollups?by=hamlet, by",
        "/api/v1/rollups?places=houses, places",
        "/api/v1/rollups?by=district&edition=2025-07, by",
        "/api/v1/rollups?edition=1999, edition",
        "/api/v1/sensitivity?by=commune, by",
        "/api/v1/criteria?active=true, active",
        "/api/v1/criteria/compare?first=4g, second",
        "/api/v1/declared-comparison?foo=bar, foo"
    })
    void aWrongQuestionIsAProblemThatNamesTheParameter(String path, String parameter) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("detail_vi").asString()).isNotBlank();
    }
}
