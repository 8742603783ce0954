package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.account.AdminToken;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.Rows;
import vn.phusong.planner.ingest.reader.SourceFile;
import vn.phusong.testbed.PhuSongTest;

/** Users get their own file back, over HTTP and by command, with the issues beside the rows. */
@PhuSongTest(database = "ingest")
class AnnotatedFilesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String CELLS = "network/cells.csv";
    private static final String UNCOVERED = "file: uncovered.csv\n    format: csv\n    crs: EPSG:4326";

    @LocalServerPort
    private int port;

    @Autowired
    private PackLoader loader;

    @Autowired
    private AdminToken token;

    @Autowired
    private JsonMapper json;

    @Autowired
    private List<RowReader> readers;

    @TempDir
    private Path temporary;

    private PackFolder pack;
    private long attempt;

    @BeforeEach
    void rejectedLoad() throws IOException {
        pack = PackFolder.tiny(temporary.resolve("pack"))
                .edit(CELLS, "947.2,0.2,43", "947.2,0.2,430")
                .edit(CELLS, "C-002-1-U,S-002-1,UMTS", "\"C-002-1-U\",S-002-1,XMTS")
                .edit("hamlets.geojson", "[105.25, 21.25]", "[85.25, 21.25]")
                .edit(BadPack.YAML, UNCOVERED, "file: u.xlsx\n    format: xlsx\n    columns: {hamlet: Mã thôn, as_of: Ngày}")
                .delete("uncovered.csv");
        try (OutputStream bytes = Files.newOutputStream(pack.path().resolve("u.xlsx"));
                Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Bảng 1");
            sheet.value(0, 0, "DANH SÁCH");
            row(sheet, 2, "Mã thôn", "Ngày", "source");
            row(sheet, 3, "H-001", "31/12/2024", "=HYPERLINK(\"x\")");
            row(sheet, 4, "H-777", "31/13/2024", "Sở");
            sheet.value(4, 3, 12.5);
        }
        attempt = loader.load(pack.path(), false).attemptId();
    }

    @Test
    void aCsvKeepsItsRowsAndGetsThreeColumns() throws Exception {
        HttpResponse<byte[]> answer = get("cells?lang=en");
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow()).contains("cells-issues.csv");
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        List<String> original = pack.read(CELLS).lines().toList();
        List<String> lines = text.lines().toList();
        assertThat(lines.get(0)).isEqualTo("\uFEFF" + original.get(0) + ",Severity,Message,What would be right");
        assertThat(lines.get(1)).isEqualTo(original.get(1) + ",,,");
        assertThat(lines.get(2))
                .as("our text must not run as a formula")
                .isEqualTo(original.get(2) + ",ERROR,\"epre_dBm is 430, but must be in -30.00 … 60.\",'-30.00 … 60");
        assertThat(lines.get(5)).contains("XMTS", "technology is XMTS, but must be one of GSM | UMTS | LTE | NR.\",GSM | UMTS | LTE | NR");
        assertThat(lines).hasSize(original.size());
        assertThat(new String(get("cells?lang=vi").body(), StandardCharsets.UTF_8)).contains("Mức độ", "nhưng phải trong khoảng");
    }

    @Test
    void aWorkbookKeepsItsCellsAndHasTheFaultyOnesColoured() throws Exception {
        Path file = Files.write(temporary.resolve("back.xlsx"), get("uncovered?lang=vi").body());
        RowReader reader = readers.stream().filter(each -> each.format().equals("xlsx")).findFirst().orElseThrow();
        Rows back = Rows.read(reader, new SourceFile(file, Map.of("sheet", "1", "header", "3")));
        assertThat(back.columns()).containsExactly("Mã thôn", "Ngày", "source", "Mức độ", "Nội dung", "Giá trị đúng");
        RawRow good = back.rows().get(0);
        assertThat(good.values()).isEqualTo(Map.of("Mã thôn", "H-001", "Ngày", "31/12/2024", "source", "=HYPERLINK(\"x\")"));
        RawRow bad = back.rows().get(1);
        assertThat(bad.number()).isEqualTo(5);
        assertThat(bad.values()).containsEntry("Mức độ", "ERROR").containsEntry("Giá trị đúng", "yyyy-mm-dd | dd/mm/yyyy");
        assertThat(bad.values().get("Nội dung")).contains("31/13/2024");
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet).as("the faulty day is coloured").containsPattern("<c r=\"B5\" s=\"[1-9]");
        assertThat(sheet).as("its neighbour is not").doesNotContainPattern("<c r=\"A5\" s=\"[1-9]").doesNotContain("<f>");
        assertThat(bad.values().get("Nội dung")).as("the note beside the table").contains("D5");
        assertThat(part(file, "xl/worksheets/sheet2.xml"))
                .as("what concerns the file as a whole")
                .contains("ERROR not-a-date: 1", "<t>header-row</t>")
                .doesNotContain("31/13/2024");
    }

    @Test
    void otherFormatsGiveAListWithTheNumbersOfTheRows() throws Exception {
        Path file = Files.write(temporary.resolve("list.xlsx"), get("hamlets?lang=en").body());
        assertThat(part(file, "xl/worksheets/sheet1.xml")).contains("outside-vietnam", "<v>3</v>", "What would be right");
    }

    @Test
    void aFileThatIsNoLongerTheSameIsNotAnnotated() throws Exception {
        pack.append(CELLS, "C-9,S-002-1,LTE,B1,2140,10,15.2,,ON_AIR");
        HttpResponse<byte[]> changed = get("cells?lang=en");
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(new String(changed.body(), StandardCharsets.UTF_8))
                .contains("file-changed", "has changed since attempt " + attempt);
        pack.delete(CELLS);
        assertThat(get("cells").statusCode()).isEqualTo(410);
        assertThat(get("no-such").statusCode()).isEqualTo(404);
        assertThat(get("cells?colour=red").statusCode()).isEqualTo(400);
        HttpResponse<byte[]> unauthorised = CLIENT.send(
                HttpRequest.newBuilder(uri("/annotated/cells")).build(), BodyHandlers.ofByteArray());
        assertThat(unauthorised.statusCode()).isEqualTo(401);
    }

    @Test
    void issuesAreGeoJsonWhereAskedFor() throws Exception {
        for (HttpRequest.Builder request : List.of(
                request("/issues?f=geojson&lang=en"), request("/issues?lang=en").header("Accept", "application/geo+json"))) {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("application/geo+json");
            JsonNode collection = json.readTree(answer.body());
            assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
            JsonNode outside = feature(collection, "outside-vietnam");
            assertThat(outside.path("geometry").path("coordinates").path(0).asDouble()).isEqualTo(85.25);
            assertThat(outside.path("properties").path("row").asLong()).isEqualTo(3);
            JsonNode placeless = feature(collection, "out-of-range");
            assertThat(placeless.path("geometry").isNull()).isTrue();
            assertThat(placeless.path("properties").path("message").asString()).contains("but must be in");
        }
        assertThat(CLIENT.send(request("/issues?f=gml").build(), BodyHandlers.ofString()).statusCode()).isEqualTo(400);
        assertThat(CLIENT.send(request("/issues").build(), BodyHandlers.ofString()).headers().firstValue("content-type"))
                .hasValue("application/json");
    }

    @Test
    void theCommandWritesEveryFileThatHasIssues(@Autowired BeanFactory beans) throws Exception {
        pack.append(CELLS, "C-9,S-002-1,LTE,B1,2140,10,15.2,,ON_AIR");
        Path folder = temporary.resolve("annotated");
        StringWriter out = new StringWriter();
        IssuesCommand command = new IssuesCommand();
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(out));
        line.parseArgs("--attempt", String.valueOf(attempt), "--annotate", folder.toString());
        assertThat(command.run(beans)).isEqualTo(ExitCode.OK);
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .contains("hamlets-issues.xlsx", "uncovered-issues.xlsx", "pack.yaml-issues.xlsx")
                    .as("a changed file is only listed")
                    .contains("cells-issues.xlsx");
        }
        assertThat(out.toString()).contains("The file network/cells.csv has changed since attempt " + attempt);
    }

    private static JsonNode feature(JsonNode collection, String code) {
        return collection.path("features").valueStream()
                .filter(each -> each.path("properties").path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<byte[]> get(String dataset) throws Exception {
        return CLIENT.send(request("/annotated/" + dataset).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + Files.readString(token.file()).strip());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + "/api/v1/imports/" + attempt + path);
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void row(Worksheet sheet, int row, String... values) {
        for (int i = 0; i < values.length; i++) {
            sheet.value(row, i, values[i]);
        }
    }
}
