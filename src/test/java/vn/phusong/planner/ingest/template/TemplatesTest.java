package vn.phusong.planner.ingest.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.LoadOutcome;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.mapping.FieldWords;
import vn.phusong.planner.ingest.template.Templates.Form;
import vn.phusong.testbed.PhuSongTest;

/** What is given to people to fill in must be what the loader takes. */
@PhuSongTest(database = "ingest")
class TemplatesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Templates templates;

    @Autowired
    private List<DatasetImporter> importers;

    @Autowired
    private PackLoader loader;

    @BeforeEach
    void emptyDatabase(@Autowired JdbcClient jdbc) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
    }

    @Test
    void everyKindAndFieldHasWordsInBothLanguages() {
        for (DatasetImporter importer : importers) {
            for (Locale language : List.of(FieldWords.VI, FieldWords.EN)) {
                FieldWords words = FieldWords.of(importer);
                assertThat(words.title(language)).as(importer.kind()).isNotBlank();
                assertThat(words.about(language)).as(importer.kind()).endsWith(".");
                if (importer instanceof RowImporter rows) {
                    for (Field<?> field : rows.fields()) {
                        assertThat(words.label(field.name(), language)).isNotBlank();
                        assertThat(words.about(field.name(), language)).isNotBlank().doesNotEndWith(".");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Form.class, names = {"EXAMPLE_CSV", "XLSX"})
    void theExamplesOfAllKindsTogetherAreAPackThatLoads(Form form) throws Exception {
        LoadReport report = loader.load(pack(form, form == Form.XLSX ? "sheet: \"Ví dụ\"" : ""), false);
        assertThat(report.issues().stream().filter(ImportIssue::isError)).isEmpty();
        assertThat(report.outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(report.datasets()).allSatisfy(dataset -> assertThat(dataset.rowsAccepted()).isPositive());
    }

    @Test
    void anUnfilledTableIsRefusedAndSaysThatItIsEmpty() throws Exception {
        LoadReport report = loader.load(pack(Form.XLSX, ""), false);
        assertThat(report.outcome()).isEqualTo(LoadOutcome.REJECTED);
        assertThat(report.issues()).extracting(issue -> issue.code().code()).contains("no-rows");
    }

    /** Units twice, for the successors between two editions. */
    private Path pack(Form form, String option) throws IOException {
        StringBuilder manifest = new StringBuilder("""
                pack: examples
                title: {vi: "Ví dụ", en: "Examples"}
                province: "25"
                synthetic: true
                licence: CC0-1.0
                source: "examples of the templates"
                editions:
                  - {code: "2024-11", title: {vi: "cũ", en: "old"}, valid_from: 2024-11-01, valid_to: 2025-07-01}
                  - {code: "2025-07", title: {vi: "mới", en: "new"}, valid_from: 2025-07-01}
                register_edition: "2024-11"
                datasets:
                """);
        for (String kind : templates.kinds()) {
            String file = kind + form.ending();
            try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
                templates.write(kind, form, FieldWords.VI, out);
            }
            List<String> editions = kind.equals("admin-units") || needsEdition(kind) ? List.of("2024-11", "2025-07") : List.of("");
            for (String edition : editions) {
                manifest.append("  - name: ").append(kind).append(edition.isEmpty() ? "" : "-" + edition);
                manifest.append("\n    kind: ").append(kind).append("\n    file: ").append(file);
                manifest.append("\n    format: ").append(form == Form.XLSX ? "xlsx" : "csv").append("\n    crs: EPSG:4326\n");
                manifest.append(edition.isEmpty() ? "" : "    edition: \"" + edition + "\"\n");
                manifest.append(option.isEmpty() ? "" : "    " + option + "\n");
            }
        }
        Files.writeString(folder.resolve("pack.yaml"), manifest);
        return folder;
    }

    private boolean needsEdition(String kind) {
        return importers.stream()
                .filter(importer -> importer.kind().equals(kind))
                .anyMatch(importer -> importer.editionRule() == DatasetImporter.EditionRule.OWN);
    }

    @Test
    void theDictionaryInTheDocumentsIsWhatTheCodeSays() throws Exception {
        assertThat(Files.readString(Path.of("src/docs/data-dictionary.md")))
                .as("./phusong templates --out FOLDER --lang en writes it")
                .isEqualTo(templates.dictionary(FieldWords.EN));
    }

    @Test
    void theyAreServedToEverybody() throws Exception {
        HttpResponse<String> list = get("/api/v1/templates");
        assertThat(list.body()).contains("/api/v1/templates/hamlets.xlsx");
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        templates.write("hamlets", Form.EXAMPLE_CSV, FieldWords.VI, made);
        assertThat(get("/api/v1/templates/hamlets-example.csv").body()).isEqualTo(made.toString(StandardCharsets.UTF_8));
        assertThat(get("/api/v1/templates/data-dictionary.md?lang=vi").body()).startsWith("# Từ điển dữ liệu");
        assertThat(get("/api/v1/templates/nonsense.xlsx").statusCode()).isEqualTo(404);
        HttpResponse<byte[]> workbook = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/templates/sites.xlsx")).build(),
                BodyHandlers.ofByteArray());
        assertThat(new ByteArrayInputStream(workbook.body()).readNBytes(2)).isEqualTo(new byte[] {'P', 'K'});
    }

    private HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.ofString());
    }
}
