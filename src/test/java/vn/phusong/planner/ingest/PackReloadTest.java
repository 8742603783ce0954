package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.LoadReport.DatasetOutcome;
import vn.phusong.planner.ingest.LoadReport.DatasetReport;
import vn.phusong.testbed.PhuSongTest;

/** Loading a pack again: the same, changed, and with rows left out. */
@PhuSongTest(database = "ingest")
class PackReloadTest {
    private static final String SITES = "network/sites.csv";

    @Autowired
    private PackLoader loader;

    @Autowired
    private Packs packs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private PackFolder pack;

    @BeforeEach
    void loadOnce(@TempDir Path temporary) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        pack = PackFolder.tiny(temporary);
        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.ACCEPTED);
    }

    @Test
    void theSamePackAgainChangesNothing() {
        Map<String, Dataset> before = datasets();
        LoadReport report = loader.load(pack.path(), false);
        assertThat(report.outcome()).isEqualTo(LoadOutcome.UNCHANGED);
        assertThat(report.datasets()).extracting(DatasetReport::outcome).containsOnly(DatasetOutcome.UNCHANGED);
        assertThat(datasets()).isEqualTo(before);
        assertThat(count("select count(*) from dataset")).isEqualTo(before.size());
        assertThat(loader.load(pack.path(), true).outcome()).isEqualTo(LoadOutcome.UNCHANGED);
    }

    @Test
    void theSamePackInAnotherFolderAndCompressedIsTheSame(@TempDir Path elsewhere) {
        PackFolder copy = PackFolder.tiny(elsewhere);
        assertThat(loader.load(copy.path(), false).outcome()).isEqualTo(LoadOutcome.UNCHANGED);

        // The entry names another file, so the dataset is a new one, but with the very same rows.
        String before = datasets().get("cells").rowsHash();
        copy.write("network/cells.csv.gz", gzip(copy.read("network/cells.csv")))
                .edit("pack.yaml", "network/cells.csv", "network/cells.csv.gz");
        assertThat(outcomes(loader.load(copy.path(), false))).containsEntry("cells", DatasetOutcome.LOADED);
        assertThat(datasets().get("cells").rowsHash()).isEqualTo(before);
    }

    @Test
    void aChangedDatasetSupersedesTheFormerOneAndOldRowsStay() {
        Map<String, Dataset> before = datasets();
        pack.edit(SITES, "T-001,Thanh Sơn", "T-001,Thanh Sơn 1");

        Map<String, DatasetOutcome> outcomes = outcomes(loader.load(pack.path(), false));

        assertThat(outcomes).containsEntry("sites", DatasetOutcome.LOADED);
        outcomes.remove("sites");
        assertThat(outcomes.values()).containsOnly(DatasetOutcome.UNCHANGED);
        Dataset sites = datasets().get("sites");
        assertThat(sites.id()).isNotEqualTo(before.get("sites").id());
        assertThat(sites.rowsHash()).isNotEqualTo(before.get("sites").rowsHash());
        assertThat(datasets().get("sectors")).isEqualTo(before.get("sectors"));
        assertThat(jdbc.sql("select name from site where code = 'T-001' order by dataset_id")
                        .query(String.class)
                        .list())
                .containsExactly("Thanh Sơn", "Thanh Sơn 1");
        assertThat(count("select count(*) from dataset where name = 'sites' and state = 'SUPERSEDED'"))
                .isOne();
    }

    @Test
    void dependentsOfAChangedDatasetAreCheckedAnew() {
        Map<String, Dataset> before = datasets();
        pack.edit(SITES, "T-003,Sắp có", "T-004,Sắp có");

        LoadReport report = loader.load(pack.path(), false);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.REJECTED);
        assertThat(outcomes(report))
                .containsEntry("sectors", DatasetOutcome.REJECTED)
                .containsEntry("sites", DatasetOutcome.NOT_LOADED)
                .containsEntry("hamlets", DatasetOutcome.UNCHANGED);
        assertThat(datasets()).isEqualTo(before);
    }

    @Test
    void hamletsMoveWithTheCommunesOfAnotherEdition() {
        String before = communesOf("H-002");
        assertThat(before).isEqualTo("2024-11=07903 DECLARED, 2025-07=07900 LOCATION");
        Dataset hamlets = datasets().get("hamlets");
        // Now the other commune reaches as far west as 105.17.
        pack.write("admin/units-2025.geojson", pack.read("admin/units-2025.geojson").replace("105.21", "105.17"));

        assertThat(outcomes(loader.load(pack.path(), false)))
                .containsEntry("units-2025", DatasetOutcome.LOADED)
                .containsEntry("hamlets", DatasetOutcome.LOADED)
                .containsEntry("units-2024", DatasetOutcome.UNCHANGED);
        assertThat(communesOf("H-002")).isEqualTo("2024-11=07903 DECLARED, 2025-07=07903 LOCATION");
        assertThat(datasets().get("hamlets").contentHash()).isEqualTo(hamlets.contentHash());
        assertThat(datasets().get("hamlets").rowsHash()).isNotEqualTo(hamlets.rowsHash());
    }

    @Test
    void acceptValidLeavesOutBadRowsAndWhatRefersToThem() {
        pack.edit(SITES, "T-002,,towerco", "T-002,,").edit("hamlets.geojson", "\"population\": 300", "\"population\": \"many\"");

        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.REJECTED);
        LoadReport report = loader.load(pack.path(), true);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(report.datasets().stream()
                        .filter(each -> each.rowsLeftOut() > 0)
                        .collect(Collectors.toMap(DatasetReport::name, DatasetReport::rowsLeftOut)))
                .isEqualTo(Map.of("sites", 1L, "sectors", 1L, "cells", 2L, "hamlets", 1L, "settlements", 2L));
        assertThat(report.issues())
                .filteredOn(ImportIssue::isError)
                .extracting(issue -> issue.dataset() + " " + issue.code().code())
                .containsExactlyInAnyOrder(
                        "sites missing-field",
                        "sectors reference-left-out",
                        "cells reference-left-out",
                        "cells reference-left-out",
                        "hamlets not-a-number",
                        "settlements reference-left-out",
                        "settlements reference-left-out");
        assertThat(count("select count(*) from hamlet h join dataset d on d.id = h.dataset_id and d.state = 'CURRENT'"))
                .isEqualTo(4);
        assertThat(datasets().get("cells").rowsLeftOut()).isEqualTo(2);
        assertThat(datasets().get("cells").rowCount()).isEqualTo(4);
    }

    @Test
    void whatWasAcceptedWithOmissionsIsStillRejectedWithoutTheOption() {
        pack.edit(SITES, "T-002,,towerco", "T-002,,");
        assertThat(loader.load(pack.path(), true).outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(loader.load(pack.path(), true).outcome()).isEqualTo(LoadOutcome.UNCHANGED);
        Map<String, Dataset> accepted = datasets();
        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.REJECTED);
        assertThat(datasets()).isEqualTo(accepted);

        // Mended, everything comes back.
        pack.edit(SITES, "T-002,,,", "T-002,,towerco,");
        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(datasets().get("cells").rowCount()).isEqualTo(6);
        assertThat(datasets().get("cells").rowsLeftOut()).isZero();
    }

    @Test
    void acceptValidDoesNotAcceptAFileThatIsCutOff() {
        Map<String, Dataset> before = datasets();
        String hamlets = pack.read("hamlets.geojson");
        pack.write("hamlets.geojson", hamlets.substring(0, hamlets.indexOf("H-003")));
        LoadReport report = loader.load(pack.path(), true);
        assertThat(report.outcome()).isEqualTo(LoadOutcome.REJECTED);
        assertThat(report.issues())
                .filteredOn(ImportIssue::isError)
                .as("rows that refer to hamlets are not blamed")
                .extracting(issue -> issue.code().code())
                .containsExactly("broken-file");
        assertThat(datasets()).isEqualTo(before);
    }

    @Test
    void twoLoadsAtATimeAreRefused() throws SQLException {
        Map<String, Dataset> before = datasets();
        pack.edit(SITES, "T-001,Thanh Sơn", "T-001,Thanh Sơn 1");
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + 0x5048_5553_4f4eL + ")");
            assertThatThrownBy(() -> loader.load(pack.path(), false))
                    .isInstanceOf(PackLoader.LoadInProgress.class);
            other.rollback();
        }
        assertThat(datasets()).isEqualTo(before);
        assertThat(jdbc.sql("select outcome from import_attempt order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED");
        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.ACCEPTED);
    }

    @Test
    void anAttemptWhoseProcessWasKilledIsClosedByTheNextLoad() {
        jdbc.sql("insert into import_attempt (folder, accept_valid) values ('/killed', false)").update();
        loader.load(pack.path(), false);
        assertThat(count("select count(*) from import_attempt where outcome = 'RUNNING'")).isZero();
        assertThat(count("select count(*) from import_attempt where folder = '/killed' and outcome = 'FAILED'"))
                .isOne();
    }

    @Test
    void aCutOffArchiveIsTold() {
        byte[] packed = gzip(pack.read("network/cells.csv").repeat(50));
        pack.write("network/cells.csv.gz", Arrays.copyOf(packed, packed.length / 2))
                .edit("pack.yaml", "network/cells.csv", "network/cells.csv.gz");
        LoadReport report = loader.load(pack.path(), true);
        assertThat(report.outcome()).isEqualTo(LoadOutcome.REJECTED);
        assertThat(report.issues())
                .filteredOn(ImportIssue::isError)
                .extracting(issue -> issue.file() + " " + issue.code().code())
                .containsExactly("network/cells.csv.gz broken-file");
    }

    @Test
    void aBrokenArchiveHidesNoOtherFault() {
        pack.write("network/cells.csv.gz", new byte[] {31, 17, 3})
                .edit("pack.yaml", "network/cells.csv", "network/cells.csv.gz")
                .edit(SITES, "MAST,30", "MAST,3000");
        LoadReport report = loader.load(pack.path(), false);
        assertThat(report.issues())
                .filteredOn(ImportIssue::isError)
                .extracting(issue -> issue.dataset() + " " + issue.code().code())
                .containsExactly("cells broken-file", "sites out-of-range", "sectors reference-left-out");
        assertThat(outcomes(report))
                .containsEntry("cells", DatasetOutcome.REJECTED)
                .containsEntry("sites", DatasetOutcome.REJECTED);
    }

    @Test
    void acceptValidDoesNotAcceptADatasetWithoutARightRow() {
        pack.edit("pack.yaml", "crs: EPSG:9208", "crs: EPSG:32748");
        assertThat(loader.load(pack.path(), true).outcome()).isEqualTo(LoadOutcome.REJECTED);
    }

    @Test
    void orphansAreFoundThroughSeveralGenerations() {
        // Without its province every unit of the edition hangs in the air, level by level.
        pack.edit("admin/units-2024.geojson", "\"level\": \"PROVINCE\"", "\"level\": \"REGION\"");
        LoadReport report = loader.load(pack.path(), false);
        assertThat(report.issues().stream()
                        .filter(issue -> "units-2024".equals(issue.dataset()))
                        .collect(Collectors.groupingBy(issue -> issue.code().code(), Collectors.counting())))
                .isEqualTo(Map.of("not-allowed", 1L, "reference-left-out", 5L, "no-row-left", 1L));
    }

    @Test
    void aDatasetThatThePackNoLongerNamesIsNoLongerCurrent() {
        String yaml = pack.read("pack.yaml");
        int start = yaml.indexOf("  - name: targets");
        pack.write("pack.yaml", yaml.substring(0, start) + yaml.substring(yaml.indexOf("  - name: operators")));
        assertThat(outcomes(loader.load(pack.path(), false))).containsEntry("targets", DatasetOutcome.REMOVED);
        assertThat(datasets()).doesNotContainKey("targets");
        assertThat(count("select count(*) from target")).isEqualTo(2);
    }

    @Test
    void aChangeOfThePackItselfIsTakenOver() {
        pack.edit("pack.yaml", "delta_n: 45", "delta_n: 46");
        LoadReport report = loader.load(pack.path(), false);
        assertThat(report.outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(report.datasets()).extracting(DatasetReport::outcome).containsOnly(DatasetOutcome.UNCHANGED);
        assertThat(packs.find("tiny").orElseThrow().radio().deltaN()).isEqualTo(46);
    }

    @Test
    void issuesBeyondAThousandOfAKindAreOnlyCounted() {
        StringBuilder rows = new StringBuilder("hamlet,lon,lat,people\nH-001,105.0525,21.2531,180\n");
        for (int i = 0; i < 1500; i++) {
            rows.append("H-001,105.0525,21.2531,x").append(i).append('\n');
        }
        pack.write("settlements.csv", rows.toString());
        LoadReport report = loader.load(pack.path(), true);
        assertThat(report.outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(report.issues()).filteredOn(issue -> issue.code() == IngestIssue.NOT_A_NUMBER).hasSize(1000);
        assertThat(jdbc.sql("select occurrences, kept from import_issue_count where attempt_id = ? and code = 'not-a-number'")
                        .param(report.attemptId())
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("occurrences", 1500L, "kept", 1000L));
    }

    private Map<String, Dataset> datasets() {
        return packs.listDatasets("tiny").stream().collect(Collectors.toMap(Dataset::name, each -> each));
    }

    private static Map<String, DatasetOutcome> outcomes(LoadReport report) {
        return report.datasets().stream().collect(Collectors.toMap(DatasetReport::name, DatasetReport::outcome));
    }

    private String communesOf(String hamlet) {
        List<String> communes = jdbc.sql("""
                        select c.edition || '=' || c.commune_code || ' ' || c.rule from hamlet_commune c
                        join hamlet h on h.id = c.hamlet_id
                        join dataset d on d.id = h.dataset_id and d.state = 'CURRENT'
                        where h.code = ? order by c.edition
                        """)
                .param(hamlet)
                .query(String.class)
                .list();
        return String.join(", ", communes);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
