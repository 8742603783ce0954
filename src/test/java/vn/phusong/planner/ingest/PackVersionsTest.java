package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.database.DataFolder;
import vn.phusong.planner.ingest.DatasetChanges.ByCode;
import vn.phusong.planner.ingest.LoadReport.DatasetOutcome;
import vn.phusong.planner.ingest.LoadReport.DatasetReport;
import vn.phusong.planner.ingest.PackRollback.RollbackRefused;
import vn.phusong.planner.ingest.RowChange.Change;
import vn.phusong.testbed.PhuSongTest;

/** Versions of a pack and the way back to one. */
@PhuSongTest(database = "ingest")
class PackVersionsTest {
    private static final String SITES = "network/sites.csv";

    @Autowired
    private PackLoader loader;

    @Autowired
    private PackRollback rollback;

    @Autowired
    private PackVersions versions;

    @Autowired
    private Packs packs;

    @Autowired
    private DataFolder dataFolder;

    @Autowired
    private JdbcClient jdbc;

    private PackFolder pack;

    @BeforeEach
    void loadOnce(@TempDir Path temporary) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        pack = PackFolder.tiny(temporary);
        load(LoadOptions.STRICT, LoadOutcome.ACCEPTED);
    }

    @Test
    void everyAcceptedLoadThatChangesSomethingIsAVersion() {
        load(LoadOptions.STRICT, LoadOutcome.UNCHANGED);
        pack.edit(SITES, "T-001,Thanh Sơn", "T-001,Thanh Sơn 1");
        load(LoadOptions.STRICT.asDryRun(), LoadOutcome.WOULD_BE_ACCEPTED);
        load(LoadOptions.STRICT, LoadOutcome.ACCEPTED);
        pack.edit(SITES, "MAST,30", "MAST,3000");
        load(LoadOptions.STRICT, LoadOutcome.REJECTED);

        List<PackVersion> all = versions.list("tiny");
        assertThat(all)
                .extracting(PackVersion::number, PackVersion::current, PackVersion::datasetCount, PackVersion::attemptId)
                .containsExactly(tuple(2, true, 12, 4L), tuple(1, false, 12, 1L));
        assertThat(all.get(0).changes())
                .extracting(DatasetChanges::dataset, DatasetChanges::byCode)
                .containsExactly(tuple("sites", new ByCode(0, 1, 0, 2)));
        assertThat(all.get(0).totals()).hasValue(new ByCode(0, 1, 0, 2));
        assertThat(versions.findCurrent("tiny")).hasValue(2);
        assertThat(versions.findCurrent("other")).isEmpty();
    }

    @Test
    void whatPackYamlSaysOfThePackIsPartOfAVersion() {
        pack.edit("pack.yaml", "en: \"Tiny test pack\"", "en: \"Renamed\"");
        load(LoadOptions.STRICT, LoadOutcome.ACCEPTED);
        assertThat(versions.findCurrent("tiny")).hasValue(2);
        assertThat(packs.find("tiny").orElseThrow().title_en()).isEqualTo("Renamed");
        rollback.rollback("tiny", 1);
        assertThat(packs.find("tiny").orElseThrow().title_en()).isEqualTo("Tiny test pack");
    }

    @Test
    void aRollbackMakesExactlyThatSetCurrentAgainAsANewVersion() {
        List<Dataset> first = packs.listDatasets("tiny");
        List<Edition> editions = packs.listEditions("tiny");
        String yaml = pack.read("pack.yaml");
        int targets = yaml.indexOf("  - name: targets\n");
        pack.write("pack.yaml", yaml.substring(0, targets) + yaml.substring(yaml.indexOf("  - name: operators\n")))
                .edit("pack.yaml", "en: \"From July 2025\"", "en: \"Since July 2025\"")
                .edit(SITES, "T-001,Thanh Sơn", "T-001,Thanh Sơn 1")
                .append(SITES, "T-009,,viettel,532500.0,2352000.0,POLE,,ON_AIR");
        load(LoadOptions.STRICT, LoadOutcome.ACCEPTED);
        assertThat(packs.listDatasets("tiny")).hasSize(11);

        LoadReport report = rollback.rollback("tiny", 1);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(packs.listDatasets("tiny")).isEqualTo(first);
        assertThat(packs.listEditions("tiny")).isEqualTo(editions);
        assertThat(report.datasets().stream().filter(each -> each.outcome() == DatasetOutcome.RESTORED))
                .extracting(DatasetReport::name)
                .containsExactly("sites", "targets");
        assertThat(report.changes())
                .extracting(DatasetChanges::dataset, DatasetChanges::byCode)
                .containsExactly(tuple("sites", new ByCode(0, 1, 1, 2)), tuple("targets", new ByCode(2, 0, 0, 0)));
        assertThat(report.changes().get(0).listed())
                .containsExactly(
                        new RowChange("sites", "T-009", Change.REMOVED, List.of()),
                        new RowChange("sites", "T-001", Change.CHANGED, List.of("name")));
        assertThat(versions.list("tiny"))
                .extracting(PackVersion::number, PackVersion::rollbackTo, PackVersion::current)
                .containsExactly(tuple(3, 1, true), tuple(2, null, false), tuple(1, null, false));
    }

    @Test
    void whatWasRolledBackCanBeLoadedAndRolledForwardAgain() {
        pack.edit(SITES, "T-001,Thanh Sơn", "T-001,Thanh Sơn 1");
        load(LoadOptions.STRICT, LoadOutcome.ACCEPTED);
        List<Dataset> second = packs.listDatasets("tiny");
        rollback.rollback("tiny", 1);
        assertThat(rollback.rollback("tiny", 1).outcome()).isEqualTo(LoadOutcome.UNCHANGED);
        assertThat(versions.findCurrent("tiny")).hasValue(3);
        rollback.rollback("tiny", 2);
        assertThat(packs.listDatasets("tiny")).isEqualTo(second);
        assertThat(versions.findCurrent("tiny")).hasValue(4);
        load(LoadOptions.STRICT, LoadOutcome.UNCHANGED);
    }

    @Test
    void whatDoesNotExistIsRefusedAndNothingChanges() {
        Map<String, String> before = DatabaseContents.of(jdbc);
        assertThatThrownBy(() -> rollback.rollback("tiny", 2))
                .isInstanceOfSatisfying(RollbackRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(RollbackRefused.Reason.UNKNOWN_VERSION));
        assertThatThrownBy(() -> rollback.rollback("other", 1))
                .isInstanceOfSatisfying(RollbackRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(RollbackRefused.Reason.UNKNOWN_PACK));
        assertThat(DatabaseContents.of(jdbc)).isEqualTo(before);
    }

    @Test
    void aRasterThatIsGoneOrDamagedIsNamedAndNothingChanges() throws IOException {
        pack.write("dem/N21E105.hgt", new byte[2 * 1201 * 1201])
                .append("pack.yaml", "  - {name: dem, kind: elevation, file: dem, format: hgt}");
        load(LoadOptions.STRICT, LoadOutcome.ACCEPTED);
        String folder = packs.listDatasets("tiny").stream()
                .filter(each -> each.name().equals("dem"))
                .map(Dataset::storedFile)
                .findFirst()
                .orElseThrow();
        String yaml = pack.read("pack.yaml");
        pack.write("pack.yaml", yaml.substring(0, yaml.indexOf("  - {name: dem")));
        load(LoadOptions.STRICT, LoadOutcome.ACCEPTED);
        Path tile = dataFolder.resolve(folder).resolve("N21E105.hgt");
        assertThat(tile).as("files of former versions stay").exists();

        byte[] whole = Files.readAllBytes(tile);
        Files.write(tile, new byte[17]);
        Map<String, String> before = DatabaseContents.of(jdbc);
        assertThatThrownBy(() -> rollback.rollback("tiny", 2))
                .isInstanceOfSatisfying(RollbackRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(RollbackRefused.Reason.RASTER_MISSING);
                    assertThat(refused.subject()).isEqualTo("dem");
                });
        Files.delete(tile);
        assertThatThrownBy(() -> rollback.rollback("tiny", 2)).isInstanceOf(RollbackRefused.class);
        assertThat(DatabaseContents.of(jdbc)).isEqualTo(before);

        Files.write(tile, whole);
        assertThat(rollback.rollback("tiny", 2).outcome()).isEqualTo(LoadOutcome.ACCEPTED);
    }

    @Test
    void theDayADatasetDescribesIsKeptWithIt() {
        pack.edit("pack.yaml", "    source: \"register of the test province\"\n", "    source: \"register of the test province\"\n    as_of: 2026-06-30\n");
        load(LoadOptions.STRICT, LoadOutcome.ACCEPTED);
        assertThat(packs.listDatasets("tiny").stream().filter(each -> each.asOf() != null))
                .extracting(Dataset::name, Dataset::asOf)
                .containsExactly(tuple("hamlets", LocalDate.of(2026, 6, 30)));
        assertThat(versions.listDatasets("tiny", 1)).extracting(Dataset::asOf).containsOnlyNulls();
    }

    private void load(LoadOptions options, LoadOutcome outcome) {
        LoadReport report = loader.load(pack.path(), options);
        assertThat(report.outcome()).as("%s", report.issues()).isEqualTo(outcome);
    }
}
