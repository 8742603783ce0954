package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.testbed.PhuSongTest;

/** src/docs/data-packs.md names the kinds, formats and fields that are really read. */
@PhuSongTest(database = "ingest")
class DataPacksDocumentTest {
    private static final Path DOCUMENT = Path.of("src/docs/data-packs.md");
    private static final Pattern KIND_ROW = Pattern.compile("\\| `([a-z-]+)` \\| ([^|]*) \\| (.*) \\|");
    private static final Pattern FIELD = Pattern.compile("`([A-Za-z_0-9]+)`(\\*?)");
    private static final Set<String> COORDINATES = Set.of("lon*", "lat*");

    @Autowired
    private List<DatasetImporter> importers;

    private record Row(String formats, String fields) {}

    @Test
    void theTableNamesEveryKindFormatAndField() throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher row = KIND_ROW.matcher(line);
            boolean ofIssue = row.matches() && row.group(2).matches("(ERROR|WARNING|INFO)");
            if (row.matches() && !ofIssue) {
                rows.put(row.group(1), new Row(row.group(2), row.group(3)));
            }
        }
        assertThat(rows.keySet())
                .isEqualTo(new TreeSet<>(importers.stream().map(DatasetImporter::kind).toList()));
        for (DatasetImporter importer : importers) {
            Row row = rows.get(importer.kind());
            if (importer instanceof RasterImporter byRaster) {
                assertThat(byRaster.formats()).allMatch(format -> row.formats().contains(format));
            }
            if (importer instanceof RowImporter byRows) {
                assertThat(documented(row.fields())).as(importer.kind()).isEqualTo(declared(byRows));
            }
        }
    }

    @Test
    void everyWordThatAFieldMayHoldIsListedBesideIt() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (DatasetImporter importer : importers) {
            if (importer instanceof RowImporter byRows) {
                String row = document.lines()
                        .filter(line -> line.startsWith("| `" + importer.kind() + "` |"))
                        .findFirst()
                        .orElseThrow();
                for (Field<?> field : byRows.fields()) {
                    if (field.expected().matches("[A-Z_0-9]+( \\| [A-Z_0-9]+)+")) {
                        assertThat(row).contains("`" + field.name() + "`* (" + field.expected().replace(" | ", ", ") + ")");
                    }
                }
            }
        }
    }

    @Test
    void everyCheckOfAKindIsListed() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (IssueCode code : IssueCodes.all()) {
            String module = code.getClass().getPackageName().replaceAll(".*\\.", "");
            if (Set.of("admin", "hamlet", "network", "target").contains(module)) {
                assertThat(document).contains("`" + code.code() + "`");
            }
        }
    }

    /** All but the terrain stands in the document, each file under its name. */
    @Test
    void theSmallestPackLoadsAsItIsWritten(@TempDir Path folder, @Autowired PackLoader loader, @Autowired JdbcClient jdbc)
            throws IOException {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        Matcher file = Pattern.compile("(?ms)^`([a-z.]+)`\n\n```[a-z]+\n(.*?)^```").matcher(Files.readString(DOCUMENT));
        while (file.find()) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        ByteBuffer heights = ByteBuffer.allocate(1201 * 1201 * 2);
        while (heights.hasRemaining()) {
            heights.putShort((short) 60);
        }
        Files.write(folder.resolve("N21E105.hgt"), heights.array());

        LoadReport report = loader.load(folder, false);

        assertThat(report.issues()).extracting(issue -> issue.code().severity()).containsOnly(Severity.INFO);
        assertThat(report.outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(report.datasets()).hasSize(8).allMatch(dataset -> dataset.rowsLeftOut() == 0);
    }

    private static Set<String> documented(String text) {
        Set<String> fields = new TreeSet<>();
        Matcher field = FIELD.matcher(text.replaceAll("\\([^)]*\\)", ""));
        while (field.find()) {
            fields.add(field.group(1) + field.group(2));
        }
        return fields;
    }

    private static Set<String> declared(RowImporter importer) {
        Set<String> fields = new TreeSet<>();
        for (Field<?> field : importer.fields()) {
            fields.add(field.name() + (field.isRequired() ? "*" : ""));
        }
        if (importer.geometry().equals(GeometryRule.POINT)) {
            fields.addAll(COORDINATES);
        }
        return fields;
    }
}
