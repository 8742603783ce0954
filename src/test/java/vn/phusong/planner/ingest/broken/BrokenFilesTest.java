package vn.phusong.planner.ingest.broken;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.DatabaseContents;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IssueMessages;
import vn.phusong.planner.ingest.LoadOutcome;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.testbed.PhuSongTest;
import vn.phusong.testbed.Requirement;

/** Files that cannot be loaded: each is told clearly, and the database stays as it was. */
@PhuSongTest(database = "ingest")
class BrokenFilesTest {
    @TempDir
    private Path temporary;

    @Autowired
    private PackLoader loader;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void needsGdalAndALowLimit() {
        Requirement.OGRINFO.demand();
        System.setProperty("phusong.most-unpacked-bytes", "3000000");
    }

    @AfterAll
    static void usualLimit() {
        System.clearProperty("phusong.most-unpacked-bytes");
    }

    static Stream<BrokenFile> corpus() {
        return Stream.of(BrokenTables.all(), BrokenMaps.all()).flatMap(each -> each);
    }

    @BeforeEach
    void tinyIsLoaded(@TempDir Path original) {
        assertThat(loader.load(PackFolder.tiny(original).path(), false).accepted()).isTrue();
    }

    @Test
    void thereAreEnough() {
        assertThat(corpus().map(BrokenFile::toString).distinct()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isToldAndChangesNothing(BrokenFile broken) throws Exception {
        PackFolder pack = PackFolder.tiny(temporary);
        broken.content().write(pack.path().resolve(broken.name()));
        pack.write("pack.yaml", pack.read("pack.yaml").replaceFirst(
                "(?s)(- name: " + broken.dataset() + "\n    kind: [^\n]*\n)    file: .*?(\n  - name|\\z)",
                "$1    file: " + broken.name() + "\n    format: " + broken.format() + "\n    crs: EPSG:4326$2"));
        Map<String, String> before = DatabaseContents.of(jdbc);

        LoadReport report = loader.load(pack.path(), false);

        assertThat(report.issues()).extracting(issue -> issue.code().code()).contains(broken.code());
        assertThat(report.outcome()).isEqualTo(LoadOutcome.REJECTED);
        assertThat(DatabaseContents.of(jdbc)).isEqualTo(before);
        ImportIssue issue = report.issues().stream()
                .filter(each -> each.code().code().equals(broken.code()))
                .findFirst()
                .orElseThrow();
        assertThat(issue.file()).isIn(broken.name(), "pack.yaml");
        for (Locale language : new Locale[] {Locale.forLanguageTag("vi"), Locale.ENGLISH}) {
            assertThat(IssueMessages.message(issue, language))
                    .hasSizeBetween(10, 3_000)
                    .doesNotContain("{0}", "{1}", "{2}", "Exception", "\tat ", "null");
        }
    }
}
