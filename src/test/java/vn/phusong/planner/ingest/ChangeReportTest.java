package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.ChangeHistory.ChangeFilter;
import vn.phusong.planner.ingest.DatasetChanges.ByCode;
import vn.phusong.planner.ingest.RowChange.Change;
import vn.phusong.testbed.PhuSongTest;

/** What a load says it changes. */
@PhuSongTest(database = "ingest")
class ChangeReportTest {
    private static final String SITES = "network/sites.csv";
    private static final String HAMLETS = "hamlets.geojson";

    @Autowired
    private PackLoader loader;

    @Autowired
    private ChangeHistory history;

    @Autowired
    private JdbcClient jdbc;

    private PackFolder pack;

    @BeforeEach
    void loadOnce(@TempDir Path temporary) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        pack = PackFolder.tiny(temporary);
        LoadReport first = loader.load(pack.path(), LoadOptions.STRICT);
        assertThat(first.changes()).hasSize(12);
        assertThat(changes(first, "hamlets").byCode()).isEqualTo(new ByCode(5, 0, 0, 0));
        assertThat(changes(first, "hamlets").listed()).as("the file itself is the list").isEmpty();
        assertThat(changes(first, "settlements").byCode()).as("its rows have no code").isNull();
    }

    @Test
    void rowsAddedChangedRemovedAndUnchangedAreToldByCodeWithTheirFields() {
        pack.edit(HAMLETS, "\"code\": \"H-004\", \"name\": \"Thôn Bốn\"", "\"code\": \"H-044\", \"name\": \"Thôn Bốn\"")
                .edit(HAMLETS, "\"name\": \"Khu 2\", \"commune\": \"07903\", \"population\": 420", "\"name\": \"Khu Hai\", \"commune\": \"07903\", \"population\": 421");

        LoadReport tried = loader.load(pack.path(), LoadOptions.STRICT.asDryRun());
        LoadReport report = loader.load(pack.path(), LoadOptions.STRICT);

        assertThat(report.changes()).isEqualTo(tried.changes());
        assertThat(report.changes()).extracting(DatasetChanges::dataset).containsExactly("hamlets");
        DatasetChanges hamlets = changes(report, "hamlets");
        assertThat(hamlets.byCode()).isEqualTo(new ByCode(1, 1, 1, 3));
        assertThat(hamlets.rowsBefore()).isEqualTo(5);
        assertThat(hamlets.rowsAfter()).isEqualTo(5);
        assertThat(hamlets.listed())
                .containsExactly(
                        new RowChange("hamlets", "H-004", Change.REMOVED, List.of()),
                        new RowChange("hamlets", "H-002", Change.CHANGED, List.of("name", "population")),
                        new RowChange("hamlets", "H-044", Change.ADDED, List.of()));
    }

    @Test
    void whatIsRecordedIsWhatWasTold() {
        pack.edit(SITES, "T-001,Thanh Sơn", "T-001,Thanh Sơn 1").append(SITES, "T-009,,viettel,532500.0,2352000.0,POLE,,ON_AIR");
        LoadReport report = loader.load(pack.path(), LoadOptions.STRICT);
        assertThat(history.listCounts(report.attemptId()))
                .extracting(DatasetChanges::dataset, DatasetChanges::byCode)
                .containsExactly(tuple("sites", new ByCode(1, 1, 0, 2)));
        assertThat(listed(report, Optional.empty())).isEqualTo(changes(report, "sites").listed()).hasSize(2);
        assertThat(listed(report, Optional.of(Change.ADDED)))
                .containsExactly(new RowChange("sites", "T-009", Change.ADDED, List.of()));
    }

    @Test
    void aHamletThatIsCountedInAnotherCommuneHasChanged() {
        pack.write("admin/units-2025.geojson", pack.read("admin/units-2025.geojson").replace("105.21", "105.17"));
        LoadReport report = loader.load(pack.path(), LoadOptions.STRICT);
        assertThat(changes(report, "hamlets").listed())
                .containsExactly(new RowChange("hamlets", "H-002", Change.CHANGED, List.of("communes")));
        assertThat(changes(report, "units-2025").listed())
                .extracting(RowChange::code, RowChange::fields)
                .contains(tuple("07900", List.of("centre", "boundary")), tuple("07903", List.of("centre", "boundary")));
    }

    @Test
    void aRowThatMovesToAnotherDatasetOfItsKindIsNeitherAddedNorRemoved() {
        pack.edit(SITES, "T-003,Sắp có,mobifone,533000.0,2360000.0,MAST,30,PLANNED\n", "")
                .write("network/more-sites.csv", pack.read(SITES).lines().findFirst().orElseThrow()
                        + "\nT-003,Sắp có,mobifone,533000.0,2360000.0,MAST,30,PLANNED\n");
        String entry = pack.read("pack.yaml");
        int at = entry.indexOf("  - name: sites\n");
        String sites = entry.substring(at, entry.indexOf("  - name: sectors\n"));
        pack.append("pack.yaml", sites.replace("name: sites", "name: more-sites").replace("sites.csv", "more-sites.csv"));
        LoadReport report = loader.load(pack.path(), LoadOptions.STRICT);
        assertThat(changes(report, "sites").byCode()).isEqualTo(new ByCode(0, 0, 0, 2));
        assertThat(changes(report, "more-sites").byCode()).isEqualTo(new ByCode(0, 0, 0, 1));
    }

    @Test
    void aDatasetThatIsTakenAwayLosesAllItsRows() {
        String yaml = pack.read("pack.yaml");
        int at = yaml.indexOf("  - name: targets\n");
        pack.write("pack.yaml", yaml.substring(0, at) + yaml.substring(yaml.indexOf("  - name: operators\n")));
        DatasetChanges targets = changes(loader.load(pack.path(), LoadOptions.STRICT), "targets");
        assertThat(targets.byCode()).isEqualTo(new ByCode(0, 0, 2, 0));
        assertThat(targets.rowsAfter()).isZero();
        assertThat(targets.listed()).extracting(RowChange::change).containsOnly(Change.REMOVED).hasSize(2);
    }

    @Test
    void rowsWithoutCodeAreCounted() {
        pack.append("settlements.csv", "H-001,105.0572,21.2563,1");
        DatasetChanges settlements = changes(loader.load(pack.path(), LoadOptions.STRICT), "settlements");
        assertThat(settlements.byCode()).isNull();
        assertThat(settlements.rowsBefore()).isEqualTo(3);
        assertThat(settlements.rowsAfter()).isEqualTo(4);
    }

    @Test
    void aRejectedPackChangesNothing() {
        pack.edit(SITES, "MAST,30", "MAST,3000").edit(SITES, "T-001,Thanh Sơn", "T-001,Thanh Sơn 1");
        assertThat(loader.load(pack.path(), LoadOptions.STRICT).changes()).isEmpty();
    }

    @Test
    void roundedCoordinatesAreNoChange() {
        // Five centimetres, as after a way to another reference system and back.
        pack.edit(SITES, "532000.0,2352000.0", "532000.05,2352000.0")
                .edit(HAMLETS, "[105.06, 21.26]", "[105.0600004, 21.26]");
        LoadReport report = loader.load(pack.path(), LoadOptions.STRICT);
        assertThat(changes(report, "sites").byCode()).isEqualTo(new ByCode(0, 0, 0, 3));
        assertThat(changes(report, "hamlets").byCode()).isEqualTo(new ByCode(0, 0, 0, 5));
    }

    @ParameterizedTest
    @CsvSource({"0.9, true", "1.1, false"})
    void pointsAreTheSameWithinAMetre(double distance_m, boolean same) {
        assertThat(jdbc.sql("""
                        select same_place(p, st_project(p::geography, ?, 0.7)::geometry)
                        from (select st_setsrid(st_makepoint(105.3, 21.3), 4326) as p) point
                        """)
                        .param(distance_m)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(same);
    }

    /** A square in UTM with one side moved by so much: side × shift is the symmetric difference. */
    @ParameterizedTest
    @CsvSource({"1000, 0.08, true", "1000, 0.12, false", "10000, 0.9, true", "10000, 1.1, false"})
    void areasAreTheSameWithinTheLargerOfTheTwoTolerances(double side_m, double shift_m, boolean same) {
        assertThat(jdbc.sql("""
                        select same_place(
                            st_transform(st_makeenvelope(500000, 2350000, 500000 + :side, 2350000 + :side, 32648), 4326),
                            st_transform(st_makeenvelope(500000, 2350000, 500000 + :side + :shift, 2350000 + :side, 32648), 4326))
                        """)
                        .param("side", side_m)
                        .param("shift", shift_m)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(same);
    }

    private List<RowChange> listed(LoadReport report, Optional<Change> change) {
        return history.listChanges(report.attemptId(), new ChangeFilter(Optional.of("sites"), change, 0, 10)).stream()
                .map(ChangeHistory.RecordedChange::change)
                .toList();
    }

    private static DatasetChanges changes(LoadReport report, String dataset) {
        return report.changes().stream()
                .filter(each -> each.dataset().equals(dataset))
                .findFirst()
                .orElseThrow(() -> new AssertionError(dataset + " not among " + report.changes()));
    }
}
