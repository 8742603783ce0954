package vn.phusong.planner.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
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
import vn.phusong.planner.database.DataFolder;
import vn.phusong.planner.ingest.LoadOutcome;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.testbed.PhuSongTest;

/** Files over HTTP: looked at, tried, loaded, refused. */
@PhuSongTest(database = "ingest")
class UploadsApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "----a-line-that-no-file-has";
    private static final String UNCOVERED = "hamlet,as_of,source\nH-002,2026-01-01,văn bản 12\nH-003,2026-01-01,văn bản 12\n";

    @LocalServerPort
    private int port;

    @Autowired
    private PackLoader loader;

    @Autowired
    private AdminToken token;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataFolder dataFolder;

    @Autowired
    private DataSource dataSource;

    private PackFolder pack;

    @BeforeEach
    void tinyIsLoaded(@TempDir Path temporary) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        pack = PackFolder.tiny(temporary);
        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.ACCEPTED);
    }

    @Test
    void withoutATokenNothingIsTaken() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                request("", Map.of("pack", "tiny"), "uncovered.csv", UNCOVERED.getBytes(StandardCharsets.UTF_8))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(countUncovered()).isEqualTo(1);
    }

    @Test
    void aDryRunWithoutAPackOnlyLooks() throws Exception {
        HttpResponse<String> answer = post("?dry-run", Map.of("lang", "vi"), "tram.csv",
                "Mã trạm;Doanh nghiệp;Kinh độ;Vĩ độ;Loại cột;Trạng thái\nT-9;viettel;105,1;21,3;TOWER;ĐANG PHÁT\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode seen = json.readTree(answer.body());
        assertThat(seen.path("format").asString()).isEqualTo("csv");
        assertThat(seen.path("kind").asString()).isEqualTo("sites");
        assertThat(seen.path("rows").asLong()).isEqualTo(1);
        assertThat(seen.path("columns").path("owner").asString()).isEqualTo("Doanh nghiệp");
        assertThat(seen.path("crs").path("code").asString()).isEqualTo("EPSG:4326");
        assertThat(seen.path("rows_with_errors").asLong()).isEqualTo(1);
        assertThat(seen.path("issues").toString()).contains("ĐANG PHÁT", "ON_AIR");
        assertThat(attempts()).as("a look is no attempt to load").isEqualTo(1);
    }

    @Test
    void aDryRunForAPackTellsWhatWouldChangeAndChangesNothing() throws Exception {
        JsonNode done = await(post("?dry-run=true", Map.of("pack", "tiny", "name", "uncovered"), "list.csv", UNCOVERED));
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        JsonNode attempt = get(done.path("import").asString());
        assertThat(attempt.path("outcome").asString()).isEqualTo("WOULD_BE_ACCEPTED");
        assertThat(countUncovered()).isEqualTo(1);
    }

    @Test
    void aFileReplacesTheEntryOfItsName() throws Exception {
        JsonNode done = await(post("", Map.of("pack", "tiny", "name", "uncovered"), "list.csv", UNCOVERED));
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(get(done.path("import").asString()).path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(countUncovered()).isEqualTo(2);
        assertThat(pack.read("pack.yaml")).as("the user's own folder").contains("uncovered.csv");
        assertThat(jdbc.sql("select folder from pack").query(String.class).single())
                .startsWith(dataFolder.path().toRealPath().toString());
        JsonNode again = await(post("", Map.of("pack", "tiny", "name", "uncovered"), "list.csv", UNCOVERED));
        assertThat(get(again.path("import").asString()).path("outcome").asString()).isIn("UNCHANGED", "ACCEPTED");
        assertThat(countUncovered()).isEqualTo(2);
    }

    @Test
    void aRejectedFileLeavesItsIssuesAndNothingElse() throws Exception {
        JsonNode done = await(post("", Map.of("pack", "tiny", "name", "uncovered"), "list.csv", UNCOVERED + "H-999,2026-01-01,x\n"));
        JsonNode attempt = get(done.path("import").asString());
        assertThat(attempt.path("outcome").asString()).isEqualTo("REJECTED");
        assertThat(get(attempt.path("issues").asString()).path("issues").toString()).contains("H-999");
        assertThat(countUncovered()).isEqualTo(1);
        assertThat(jdbc.sql("select folder from pack").query(String.class).single()).isEqualTo(pack.path().toString());
    }

    @Test
    void aWholePackComesAsAZip() throws Exception {
        pack.write("uncovered.csv", UNCOVERED);
        JsonNode done = await(post("", Map.of(), "tiny.zip", zip("du-lieu/", pack.path())));
        assertThat(get(done.path("import").asString()).path("outcome").asString()).as(done.toString()).isEqualTo("ACCEPTED");
        assertThat(countUncovered()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''           | name=UPPER             | a.csv | hamlet | 400 | name",
        "''           | pack=none              | a.csv | hamlet | 404 | none",
        "''           | kind=hamlets           | a.csv | hamlet | 400 | dry-run",
        "?colour=1    | pack=tiny              | a.csv | hamlet | 400 | colour",
        "?dry-run=so  | pack=tiny              | a.csv | hamlet | 400 | dry-run",
        "?dry-run     | kind=nonsense          | a.csv | hamlet | 400 | hamlets",
        "?dry-run     | columns=[1]            | a.csv | hamlet | 400 | columns",
        "?dry-run     | columns={\"a\": 1}     | a.csv | hamlet | 400 | columns",
        "?dry-run     | crs=wgs84              | a.csv | hamlet | 400 | EPSG",
        "?dry-run     | lang=fr                | a.csv | hamlet | 400 | lang",
        "?dry-run     | kind=hamlets           | ..    | hamlet | 400 | name",
        "?dry-run     | kind=hamlets           | a.csv | ''     | 400 | a.csv",
        "''           | pack=tiny              | a.zip | 'PK\u0003\u0004 ' | 422 | broken-file",
        "''           | pack=tiny              | a.doc | words  | 422 | unknown-format",
        "''           | pack=tiny, options={\"layer\": \"x\"} | a.csv | hamlet | 422 | layer",
    })
    void nonsenseIsAnswered(String query, String fields, String name, String content, int status, String told)
            throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        for (String field : fields.split(", ")) {
            form.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        HttpResponse<String> answer = post(query, form, name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(told);
        assertThat(incoming()).as("nothing is left behind").isEmpty();
    }

    @Test
    void aZipThatLeadsOutOfItsFolderIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("pack.yaml"));
            zip.write(pack.read("pack.yaml").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("../../stolen.csv"));
            zip.write('x');
        }
        HttpResponse<String> answer = post("", Map.of(), "tiny.zip", bytes.toByteArray());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("unsafe-archive");
        assertThat(dataFolder.resolve("stolen.csv")).doesNotExist();
    }

    @Test
    void aRequestThatIsNoFormSaysSo() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(uri("/api/v1/imports"))
                        .header("Authorization", "Bearer " + secret())
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(UNCOVERED))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    private static byte[] zip(String prefix, Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(prefix + folder.relativize(file)));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }

    private List<Path> incoming() throws IOException {
        Path folder = dataFolder.resolve("incoming");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private long countUncovered() {
        return jdbc.sql("select count(*) from declared_uncovered u join dataset d on d.id = u.dataset_id and d.state = 'CURRENT'")
                .query(Long.class)
                .single();
    }

    @Test
    void aPackIsChangedByOneUploadAtATimeAndWaitsForOtherLoads() throws Exception {
        Map<String, String> uncovered = Map.of("pack", "tiny", "name", "uncovered");
        HttpResponse<String> first;
        try (Connection other = dataSource.getConnection()) {
            other.createStatement().execute("select pg_advisory_lock(x'504855534f4e'::bigint)");
            try {
                first = post("", uncovered, "list.csv", UNCOVERED);
                String self = first.headers().firstValue("location").orElseThrow();
                while (!get(self).path("step").asString().equals("waiting for another load")) {
                    Thread.sleep(50);
                }
                HttpResponse<String> second = post("", uncovered, "list.csv", UNCOVERED);
                assertThat(second.statusCode()).as(second.body()).isEqualTo(409);
                assertThat(json.readTree(second.body()).path("upload").asString()).isEqualTo(self);
                assertThat(json.readTree(second.body()).path("detail_vi").asString()).contains("list.csv", "tiny");
            } finally {
                other.createStatement().execute("select pg_advisory_unlock(x'504855534f4e'::bigint)");
            }
        }
        assertThat(await(first).path("state").asString()).isEqualTo("DONE");
        assertThat(countUncovered()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from import_attempt where outcome = 'FAILED'").query(Integer.class).single())
                .isZero();
        assertThat(await(post("", uncovered, "list.csv", UNCOVERED)).path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void anUploadThatCannotBeReadIsTheSendersFault() throws Exception {
        HttpResponse<String> answer = post("?dry-run", Map.of(), "a\0b.csv", "code\n1\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("unreadable-upload", "ký tự điều khiển");
    }

    private long attempts() {
        return jdbc.sql("select count(*) from import_attempt").query(Long.class).single();
    }

    private JsonNode await(HttpResponse<String> accepted) throws Exception {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String self = accepted.headers().firstValue("location").orElseThrow();
        for (int i = 0; i < 600; i++) {
            JsonNode upload = get(self);
            if (List.of("DONE", "FAILED").contains(upload.path("state").asString())) {
                return upload;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not done after a minute: " + get(self));
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + secret()).build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(String query, Map<String, String> fields, String name, String content)
            throws Exception {
        return post(query, fields, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String query, Map<String, String> fields, String name, byte[] content)
            throws Exception {
        return CLIENT.send(
                request(query, fields, name, content).header("Authorization", "Bearer " + secret()).build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String query, Map<String, String> fields, String name, byte[] content)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n"
                    + "Content-Type: text/plain; charset=UTF-8\r\n\r\n" + field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri("/api/v1/imports" + query))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String secret() throws IOException {
        return Files.readString(token.file()).strip();
    }
}
