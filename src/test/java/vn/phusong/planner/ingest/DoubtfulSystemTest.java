package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.testbed.PhuSongTest;

/** A pack whose coordinates are not in the system that it names. Its sites are in EPSG:9208. */
@PhuSongTest(database = "doubtful-system")
class DoubtfulSystemTest {

    @Autowired
    private PackLoader loader;

    @Autowired
    private JdbcClient jdbc;

    private PackFolder pack;

    @BeforeEach
    void emptyDatabase(@TempDir Path temporary) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        pack = PackFolder.tiny(temporary);
    }

    @Test
    void theRightSystemIsNotDoubted() {
        assertThat(doubts()).isEmpty();
        assertThat(jdbc.sql("select count(*) from site").query(Long.class).single()).isPositive();
    }

    @Test
    void anotherZoneIsNamedThoughItLiesInVietnam() {
        pack.edit("pack.yaml", "crs: EPSG:9208", "crs: EPSG:9211");
        assertThat(doubts()).singleElement().satisfies(issue -> {
            assertThat(issue.dataset()).isEqualTo("sites");
            assertThat(issue.value()).isEqualTo("EPSG:9211");
            assertThat(issue.expected()).startsWith("EPSG:9208");
        });
        assertThat(jdbc.sql("select count(*) from site").query(Long.class).single()).isZero();
    }

    @Test
    void metresDeclaredAsDegreesAreKnown() {
        pack.edit("pack.yaml", "crs: EPSG:9208", "crs: EPSG:4326");
        assertThat(doubts()).singleElement().satisfies(issue ->
                assertThat(issue.expected()).startsWith("EPSG:9208").doesNotContain("↔"));
    }

    @Test
    void swappedColumnsAreKnown() {
        pack.edit("pack.yaml", "x: E, y: N", "x: N, y: E");
        assertThat(doubts()).singleElement().satisfies(issue ->
                assertThat(issue.expected()).startsWith("EPSG:9208 (x ↔ y)"));
    }

    @Test
    void hamletsReadAsSwappedDegreesAreKnown() {
        String swapped = pack.read("hamlets.geojson")
                .replaceAll("\\[(10[0-9.]+), ?(2[0-9.]+)\\]", "[$2, $1]");
        pack.write("hamlets.geojson", swapped);
        assertThat(doubts()).singleElement().satisfies(issue -> {
            assertThat(issue.dataset()).isEqualTo("hamlets");
            assertThat(issue.expected()).isEqualTo("EPSG:4326 (x ↔ y)");
        });
    }

    private List<ImportIssue> doubts() {
        return loader.load(pack.path(), false).issues().stream()
                .filter(issue -> issue.code() == IngestIssue.DOUBTFUL_CRS)
                .toList();
    }
}
