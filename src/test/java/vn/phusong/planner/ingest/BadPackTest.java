package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
import vn.phusong.planner.ingest.manifest.ManifestReader;
import vn.phusong.planner.ingest.reader.Formats;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.testbed.PhuSongTest;

/** Every kind of fault is told with file, row, field and remedy, and a rejected pack leaves the database as it was. */
@PhuSongTest(database = "ingest")
class BadPackTest {
    @Autowired
    private PackLoader loader;

    @Autowired
    private List<DatasetImporter> importers;

    @Autowired
    private List<RowReader> readers;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path temporary;

    /** The usual limit would take this test a minute to reach. */
    @BeforeAll
    static void lowerTheLimit() {
        System.setProperty("phusong.most-unpacked-bytes", "100000");
    }

    @AfterAll
    static void usualLimit() {
        System.clearProperty("phusong.most-unpacked-bytes");
    }

    /** The rows are there already but after tests whose pack was accepted with a warning. */
    @BeforeEach
    void databaseWithThePack(@TempDir Path original) {
        assertThat(loader.load(PackFolder.tiny(original).path(), false).accepted())
                .isTrue();
    }

    static Stream<BadPack> manifests() {
        return BadPacks.manifests();
    }

    static Stream<BadPack> contents() {
        return BadPacks.contents();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void aFaultOfTheManifestIsTold(BadPack bad) {
        PackFolder pack = spoilt(bad);
        ManifestReader.Reading reading = new ManifestReader(importers, new Formats(readers)).read(pack.path());
        assertThat(reading.manifest()).isNull();
        assertTold(bad, pack, reading.issues());
    }

    @ParameterizedTest
    @MethodSource("contents")
    void aFaultOfTheContentsIsToldAndLeavesTheDatabaseAsItWas(BadPack bad) {
        PackFolder pack = spoilt(bad);
        Map<String, String> before = DatabaseContents.of(jdbc);

        LoadReport report = loader.load(pack.path(), false);

        ImportIssue issue = assertTold(bad, pack, report.issues());
        assertThat(report.accepted()).isEqualTo(report.issues().stream().noneMatch(ImportIssue::isError));
        if (issue.isError()) {
            assertThat(DatabaseContents.of(jdbc)).isEqualTo(before);
        }
        assertRecorded(report, bad.code());
    }

    @Test
    void anUnusableManifestIsRecordedToo() {
        PackFolder pack = PackFolder.tiny(temporary).edit(BadPack.YAML, "pack: tiny", "pack: Tiny!");
        Map<String, String> before = DatabaseContents.of(jdbc);
        LoadReport report = loader.load(pack.path(), true);
        assertThat(report.outcome()).isEqualTo(LoadOutcome.REJECTED);
        assertThat(report.packId()).isNull();
        assertThat(DatabaseContents.of(jdbc)).isEqualTo(before);
        assertRecorded(report, "invalid-value");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        PackFolder pack = PackFolder.tiny(temporary)
                .edit(BadPack.YAML, "synthetic: true", "synthetic: maybe")
                .edit(BadPack.YAML, "kind: sectors", "kind: masts")
                .edit(BadPack.YAML, "crs: EPSG:9208", "crs: EPSG:6959");
        assertThat(new ManifestReader(importers, new Formats(readers)).read(pack.path()).issues())
                .extracting(issue -> issue.code().code())
                .containsExactlyInAnyOrder("wrong-type", "unknown-kind", "deprecated-crs");
    }

    @Test
    void everyCodeIsExercised() {
        Set<String> exercised = BadPacks.all().map(BadPack::code).collect(Collectors.toSet());
        assertThat(exercised)
                .containsAll(IssueCodes.all().stream()
                        // The faults of terrain files and of binary formats are held by the tests of their readers.
                        .filter(code -> !code.getClass().getPackageName().endsWith(".elevation"))
                        .filter(code -> !code.getClass().getPackageName().contains(".ingest.reader"))
                        .map(IssueCode::code)
                        .toList());
    }

    private PackFolder spoilt(BadPack bad) {
        PackFolder pack = PackFolder.tiny(temporary);
        bad.spoil().accept(pack);
        return pack;
    }

    private static ImportIssue assertTold(BadPack bad, PackFolder pack, List<ImportIssue> issues) {
        Long row = bad.row(pack);
        ImportIssue issue = issues.stream()
                .filter(each -> each.code().code().equals(bad.code()))
                .filter(each -> Objects.equals(each.row(), row))
                .findFirst()
                .orElseThrow(() -> new AssertionError(bad + ": row " + row + " not told, but " + issues));
        assertThat(issue.dataset()).isEqualTo(bad.dataset());
        assertThat(issue.file()).isEqualTo(bad.file());
        assertThat(issue.field()).isEqualTo(bad.field());
        assertThat(IssueMessages.message(issue, Locale.ENGLISH)).contains(bad.remedy());
        return issue;
    }

    private void assertRecorded(LoadReport report, String code) {
        assertThat(jdbc.sql("select count(*) from import_issue where attempt_id = ? and code = ?")
                        .params(report.attemptId(), code)
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("select outcome from import_attempt where id = ?")
                        .param(report.attemptId())
                        .query(String.class)
                        .single())
                .isEqualTo(report.outcome().name());
    }
}
