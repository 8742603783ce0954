package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.account.AdminToken;
import vn.phusong.testbed.PhuSongTest;

/** Provenance, versions, changes and roll-back over HTTP. */
@PhuSongTest(database = "ingest")
class PacksApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private PackLoader loader;

    @Autowired
    private AdminToken token;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void twoVersions(@TempDir Path temporary, @Autowired JdbcClient jdbc) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        PackFolder pack = PackFolder.tiny(temporary)
                .edit("pack.yaml", "    source: \"register of the test province\"\n", "    source: \"the register\"\n    as_of: 2026-06-30\n");
        assertThat(loader.load(pack.path(), LoadOptions.STRICT).accepted()).isTrue();
        pack.edit("network/sites.csv", "T-001,Thanh Sơn", "T-001,Thanh Sơn 1")
                .append("network/sites.csv", "T-009,,viettel,532500.0,2352000.0,POLE,,ON_AIR");
        assertThat(loader.load(pack.path(), LoadOptions.STRICT).accepted()).isTrue();
    }

    @Test
    void aPackTellsWhereItsDatasetsAreFromAndNotTheServersFolders() throws Exception {
        HttpResponse<String> answer = send("GET", "/api/v1/packs/tiny", false);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode pack = json.readTree(answer.body());
        assertThat(pack.path("version").asInt()).isEqualTo(2);
        assertThat(pack.path("editions").path(0).path("valid_to").asString()).isEqualTo("2025-07-01");
        JsonNode hamlets = pack.path("datasets").valueStream()
                .filter(each -> each.path("name").asString().equals("hamlets"))
                .findFirst()
                .orElseThrow();
        assertThat(hamlets.path("as_of").asString()).isEqualTo("2026-06-30");
        assertThat(hamlets.path("licence").asString()).isEqualTo("CC0-1.0");
        assertThat(hamlets.path("source").asString()).isEqualTo("the register");
        assertThat(hamlets.path("edition").asString()).isEqualTo("2024-11");
        assertThat(hamlets.path("content_sha256").asString()).hasSize(64);
        assertThat(hamlets.path("loaded_at").asString()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("\"folder\"");
        assertThat(read("GET", "/api/v1/packs").path("packs").size()).isEqualTo(1);
    }

    @Test
    void versionsAreListedNewestFirst() throws Exception {
        JsonNode list = read("GET", "/api/v1/packs/tiny/versions").path("versions");
        assertThat(list.size()).isEqualTo(2);
        assertThat(list.path(0).path("version").asInt()).isEqualTo(2);
        assertThat(list.path(0).path("current").asBoolean()).isTrue();
        assertThat(list.path(0).path("datasets_changed").asInt()).isEqualTo(1);
        assertThat(list.path(0).path("added").asInt()).isEqualTo(1);
        assertThat(list.path(0).path("changed").asInt()).isEqualTo(1);
        assertThat(list.path(1).path("datasets").size()).isEqualTo(12);
    }

    @Test
    void rollingBackNeedsTheTokenAndTellsWhatItChanges() throws Exception {
        assertThat(send("POST", "/api/v1/packs/tiny/rollback?to=1", false).statusCode()).isEqualTo(401);
        assertThat(read("GET", "/api/v1/packs/tiny").path("version").asInt()).isEqualTo(2);
        JsonNode done = read("POST", "/api/v1/packs/tiny/rollback?to=1");
        assertThat(done.path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(done.path("version").asInt()).isEqualTo(3);
        assertThat(done.path("changes").size()).isEqualTo(2);
        JsonNode attempt = read("GET", "/api/v1/imports/" + done.path("import").asLong());
        assertThat(attempt.path("rollback_to").asInt()).isEqualTo(1);
    }

    @Test
    void changesOfAnImportComeInPages() throws Exception {
        assertThat(send("GET", "/api/v1/imports/2/changes", false).statusCode()).isEqualTo(401);
        List<String> told = new ArrayList<>();
        String next = "/api/v1/imports/2/changes?limit=1";
        while (!next.isEmpty()) {
            JsonNode page = read("GET", next);
            page.path("changes").forEach(each -> told.add(
                    each.path("code").asString() + " " + each.path("change").asString() + " " + each.path("fields")));
            next = page.path("next").asString("");
        }
        assertThat(told).containsExactly("T-001 CHANGED [\"name\"]", "T-009 ADDED []");
        JsonNode added = read("GET", "/api/v1/imports/2/changes?dataset=sites&change=ADDED");
        assertThat(added.path("changes").size()).isEqualTo(1);
        assertThat(added.path("change_counts").path(0).path("unchanged").asInt()).isEqualTo(2);
        assertThat(read("GET", "/api/v1/imports/2/changes?dataset=cells").path("changes").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/packs/none, 404, none", "GET, /api/v1/packs/none/versions, 404, none",
        "GET, /api/v1/packs/tiny?colour=1, 400, colour", "POST, /api/v1/packs/tiny/rollback, 400, to",
        "POST, /api/v1/packs/tiny/rollback?to=0, 400, to", "POST, /api/v1/packs/tiny/rollback?to=9, 404, 9",
        "POST, /api/v1/packs/none/rollback?to=1, 404, none", "GET, /api/v1/imports/2/changes?change=MOVED, 400, MOVED",
        "GET, /api/v1/imports/99/changes, 404, 99"
    })
    void nonsenseIsAnswered(String method, String path, int status, String told) throws Exception {
        HttpResponse<String> answer = send(method, path, true);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(told);
    }

    private JsonNode read(String method, String path) throws Exception {
        HttpResponse<String> answer = send(method, path, true);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, boolean authorized) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (authorized) {
            request.header("Authorization", "Bearer " + Files.readString(token.file()).strip());
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
