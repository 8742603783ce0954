package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.account.AdminToken;
import vn.phusong.testbed.PhuSongTest;

/** Attempts and issues over HTTP. */
@PhuSongTest(database = "ingest")
class ImportsApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private PackLoader loader;

    @Autowired
    private AdminToken token;

    @Autowired
    private JsonMapper json;

    private long attempt;

    @BeforeEach
    void rejectedLoad(@TempDir Path temporary) {
        PackFolder pack = PackFolder.tiny(temporary)
                .edit("network/sites.csv", "MAST,30", "MAST,3000")
                .edit("hamlets.geojson", "[105.25, 21.25]", "[85.25, 21.25]");
        LoadReport report = loader.load(pack.path(), false);
        assertThat(report.outcome()).isEqualTo(LoadOutcome.REJECTED);
        attempt = report.attemptId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/1", "/1/issues"})
    void readingNeedsTheToken(String path) throws Exception {
        assertThat(send("/api/v1/imports" + path, "", null).statusCode()).isEqualTo(401);
    }

    @Test
    void listsAttemptsNewestFirst() throws Exception {
        JsonNode page = get("/api/v1/imports?limit=1");
        assertThat(page.path("imports").path(0).path("id").asLong()).isEqualTo(attempt);
        assertThat(page.path("imports").path(0).path("outcome").asString()).isEqualTo("REJECTED");
        assertThat(page.path("imports").path(0).path("rows_accepted").asLong()).isZero();
        assertThat(page.path("next").asString()).isEqualTo("/api/v1/imports?limit=1&before=" + attempt);
        JsonNode one = get("/api/v1/imports/" + attempt);
        assertThat(one.path("issue_counts").path(0).path("severity").asString()).isEqualTo("ERROR");
    }

    @Test
    void anIssueSaysWhereWhatAndWhatWouldBeRight() throws Exception {
        JsonNode issue = get("/api/v1/imports/" + attempt + "/issues?code=out-of-range&lang=en").path("issues").path(0);
        assertThat(issue.path("dataset").asString()).isEqualTo("sites");
        assertThat(issue.path("file").asString()).isEqualTo("network/sites.csv");
        assertThat(issue.path("row").asLong()).isEqualTo(4);
        assertThat(issue.path("field").asString()).isEqualTo("structure_height_m");
        assertThat(issue.path("value").asString()).isEqualTo("3000");
        assertThat(issue.path("expected").asString()).isEqualTo("0.01 … 400");
        assertThat(issue.path("message").asString())
                .isEqualTo("structure_height_m is 3000, but must be in 0.01 … 400.");
        JsonNode place = get("/api/v1/imports/" + attempt + "/issues?code=outside-vietnam").path("issues").path(0);
        assertThat(place.path("geometry").path("coordinates").path(0).asDouble()).isEqualTo(85.25);
    }

    @ParameterizedTest
    @CsvSource({"'', '', Trường", "'', en-GB, but must", "'', 'vi,en;q=0.5', nhưng", "?lang=en, vi, but must", "?lang=vi, en, nhưng"})
    void messagesAreInTheLanguageAskedFor(String query, String acceptLanguage, String word) throws Exception {
        HttpResponse<String> answer = send(
                "/api/v1/imports/" + attempt + "/issues" + query, acceptLanguage, "Bearer " + secret());
        String message = json.readTree(answer.body()).path("issues").valueStream()
                .filter(issue -> issue.path("code").asString().equals("out-of-range"))
                .findFirst()
                .orElseThrow()
                .path("message")
                .asString();
        assertThat(message).contains(word.equals("Trường") ? "phải trong khoảng" : word);
    }

    @Test
    void pagesLeadThroughAllIssuesOnce() throws Exception {
        List<Long> ids = new ArrayList<>();
        String next = "/api/v1/imports/" + attempt + "/issues?limit=2&severity=ERROR";
        while (!next.isEmpty()) {
            JsonNode page = get(next);
            page.path("issues").forEach(issue -> ids.add(issue.path("id").asLong()));
            next = page.path("next").asString("");
        }
        long errors = get("/api/v1/imports/" + attempt).path("issue_counts").valueStream()
                .filter(count -> count.path("severity").asString().equals("ERROR"))
                .mapToLong(count -> count.path("occurrences").asLong())
                .sum();
        assertThat(new HashSet<>(ids)).hasSize(ids.size()).hasSize((int) errors);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/imports?limit=0, 400, limit", "/api/v1/imports?limit=x, 400, limit",
        "/api/v1/imports?colour=1, 400, colour", "/api/v1/imports?limit=1&limit=2, 400, limit",
        "/api/v1/imports/nan, 400, nan", "/api/v1/imports/1/issues?code=a%00b, 400, NUL",
        "/api/v1/imports/1/issues?severity=BAD, 400, severity", "/api/v1/imports/1/issues?lang=fr, 400, lang",
        "/api/v1/imports/99999999, 404, 99999999", "/api/v1/imports/99999999/issues, 404, 99999999"
    })
    void nonsenseIsAnswered(String path, int status, String told) throws Exception {
        HttpResponse<String> answer = send(path, "", "Bearer " + secret());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(told);
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = send(path, "", "Bearer " + secret());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(String path, String acceptLanguage, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!acceptLanguage.isEmpty()) {
            request.header("Accept-Language", acceptLanguage);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private String secret() throws IOException {
        return Files.readString(token.file()).strip();
    }
}
