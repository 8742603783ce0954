package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.springframework.beans.factory.annotation.Autowired;
import vn.phusong.testbed.PhuSongTest;

/** src/docs/data-packs.md names the kinds, formats and fields that are really read. */
@PhuSongTest(database = "ingest")
class DataPacksDocumentTest {
    private static final Pattern KIND_ROW = Pattern.compile("\\| `([a-z-]+)` \\| ([^|]*) \\| (.*) \\|");
    private static final Pattern FIELD = Pattern.compile("`([A-Za-z_]+)`(\\*?)");
    private static final Set<String> COORDINATES = Set.of("lon*", "lat*");

    @Autowired
    private List<DatasetImporter> importers;

    private record Row(String formats, String fields) {}

    @Test
    void theTableNamesEveryKindFormatAndField() throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/docs/data-packs.md"))) {
            Matcher row = KIND_ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), new Row(row.group(2), row.group(3)));
            }
        }
        assertThat(rows.keySet())
                .isEqualTo(new TreeSet<>(importers.stream().map(DatasetImporter::kind).toList()));
        for (DatasetImporter importer : importers) {
            Row row = rows.get(importer.kind());
            assertThat(importer.formats()).allMatch(format -> row.formats().contains(format));
            if (importer instanceof RowImporter byRows) {
                assertThat(documented(row.fields())).as(importer.kind()).isEqualTo(declared(byRows));
            }
        }
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
        if (importer.formats().contains("csv") && importer.geometry().allowsPoint()) {
            fields.addAll(COORDINATES);
        }
        return fields;
    }
}
