package vn.phusong.planner.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.Dataset;
import vn.phusong.planner.ingest.LoadOutcome;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.planner.ingest.Packs;
import vn.phusong.testbed.PhuSongTest;

/** A list of cells of which rows were left out is not complete, whatever is declared, until the rows are mended. */
@PhuSongTest(database = "ingest")
class LeftOutCellsTest {
    private static final String SITES = "network/sites.csv";
    private static final String SECTORS = "network/sectors.csv";
    private static final String CELLS = "network/cells.csv";
    private static final String INVENTORY = "network/inventory.csv";

    @Autowired
    private PackLoader loader;

    @Autowired
    private NetworkInventory inventory;

    @Autowired
    private Packs packs;

    private PackFolder pack;

    /** Three lists are declared complete: viettel's of LTE and GSM, mobifone's of LTE. */
    @BeforeEach
    void completeLists(@TempDir Path temporary, @Autowired JdbcClient jdbc) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        pack = PackFolder.tiny(temporary).edit(INVENTORY, "mobifone,LTE,25,false", "mobifone,LTE,25,true");
    }

    @Test
    void withoutOmissionsTheDeclarationsHold() {
        load();
        assertThat(complete()).containsExactly("mobifone LTE", "viettel GSM", "viettel LTE");
    }

    @Test
    void aLostCellTakesItsOperatorsListOfItsTechnology() {
        pack.edit(CELLS, "LTE,B3,1815,", "LTE,B3,abc,");
        assertThat(warnings(load())).containsExactly("inventory-not-complete viettel LTE 1 (cells 1)");
        assertThat(complete()).containsExactly("mobifone LTE", "viettel GSM");
    }

    @Test
    void aLostSectorTakesTheListsOfItsCells() {
        pack.edit(SECTORS, "S-001-1,T-001,viettel,0,42", "S-001-1,T-001,viettel,0,4200");
        assertThat(warnings(load()))
                .containsExactly(
                        "inventory-not-complete viettel LTE 2 (cells 1, sectors 1)",
                        "inventory-not-complete viettel GSM 2 (cells 1, sectors 1)");
        assertThat(complete()).containsExactly("mobifone LTE");
    }

    @Test
    void aLostSiteTakesTheListsOfTheCellsThatHangOnIt() {
        pack.edit(SITES, "T-002,,towerco", "T-002,,");
        assertThat(warnings(load()))
                .containsExactly("inventory-not-complete mobifone LTE 3 (cells 1, sectors 1, sites 1)");
        assertThat(complete()).containsExactly("viettel GSM", "viettel LTE");
    }

    @Test
    void aCellOfUnknownTechnologyTakesAllListsOfItsOperator() {
        pack.edit(CELLS, "C-001-2-N,S-001-2,NR", "C-001-2-N,S-001-2,5G");
        load();
        assertThat(complete()).containsExactly("mobifone LTE");
    }

    @Test
    void aCellOfUnknownOperatorTakesTheListsOfAll() {
        pack.edit(CELLS, "C-001-1-L,S-001-1,LTE", "C-001-1-L,S-009-9,LTE");
        load();
        assertThat(complete()).containsExactly("viettel GSM");
    }

    @Test
    void aRowOfWhichNothingIsSureTakesEveryList() {
        // A comma is missing, so what stands in a column need not belong there.
        pack.edit(CELLS, "C-001-2-N,S-001-2,NR,n41", "C-001-2-N,S-001-2,NR n41");
        load();
        assertThat(complete()).isEmpty();
    }

    @Test
    void theLossIsRememberedWhenOnlyTheDeclarationsChange() {
        pack.edit(CELLS, "LTE,B3,1815,", "LTE,B3,abc,");
        load();
        pack.edit(INVENTORY, "viettel,LTE,25,true,2025-06-30", "viettel,LTE,25,true,2025-07-31");
        load();
        assertThat(complete()).containsExactly("mobifone LTE", "viettel GSM");
        assertThat(loader.load(pack.path(), true).outcome()).isEqualTo(LoadOutcome.UNCHANGED);
    }

    @Test
    void mendedRowsMakeTheListCompleteAgainAndRunsSeeTheDifference() {
        pack.edit(CELLS, "LTE,B3,1815,", "LTE,B3,abc,");
        load();
        String lossy = rowsHash();
        pack.edit(CELLS, "LTE,B3,abc,", "LTE,B3,1815,");
        load();
        assertThat(complete()).containsExactly("mobifone LTE", "viettel GSM", "viettel LTE");
        assertThat(rowsHash()).isNotEqualTo(lossy);
    }

    private LoadReport load() {
        LoadReport report = loader.load(pack.path(), true);
        assertThat(report.outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        return report;
    }

    private List<String> complete() {
        return inventory.listDeclarations("tiny").stream()
                .filter(InventoryDeclaration::complete)
                .map(each -> each.operatorCode() + " " + each.technology())
                .sorted()
                .toList();
    }

    /** By it a prediction run's identity takes in the declarations. */
    private String rowsHash() {
        return packs.listDatasets("tiny").stream()
                .filter(each -> each.kind().equals("inventory"))
                .map(Dataset::rowsHash)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> warnings(LoadReport report) {
        return report.issues().stream()
                .filter(issue -> "inventory".equals(issue.dataset()))
                .map(issue -> issue.code().code() + " " + issue.value() + " " + issue.expected())
                .toList();
    }
}
