package vn.phusong.planner.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.testbed.PhuSongTest;

/** Entities and bulk reads see the same rows, and only the current ones. */
@PhuSongTest(database = "ingest")
class StoredNetworkTest {
    private static final GeometryFactory WGS_84 = new GeometryFactory(new PrecisionModel(), 4326);

    @Autowired
    private PackLoader loader;

    @Autowired
    private NetworkInventory inventory;

    @Autowired
    private OperatorRepository operators;

    @Autowired
    private SiteRepository sites;

    @Autowired
    private SectorRepository sectors;

    @Autowired
    private CellRepository cells;

    @BeforeEach
    void load(@TempDir Path first, @TempDir Path second) {
        // Leaves superseded rows behind that nothing here may see.
        assertThat(loader.load(PackFolder.tiny(first).edit("network/sites.csv", "MAST,30", "MAST,29").path(), false).accepted()).isTrue();
        assertThat(loader.load(PackFolder.tiny(second).path(), false).accepted()).isTrue();
    }

    @Test
    void cellsOnAirAreThoseOfSitesOnAir() {
        assertThat(inventory.listOnAir("tiny"))
                .extracting(each -> each.cell().code())
                .containsExactly("C-001-1-G", "C-001-1-L", "C-001-2-N", "C-002-1-L");
        assertThat(inventory.listAll("tiny")).hasSize(6);
    }

    @Test
    void aCellBringsAllThatDecidesHowItRadiates() {
        RadioCell cell = inventory.listAll("tiny").stream()
                .filter(each -> each.cell().code().equals("C-001-1-G"))
                .findFirst()
                .orElseThrow();
        assertThat(cell.cell())
                .isEqualTo(new Cell("C-001-1-G", "S-001-1", Technology.GSM, "900", 947.2, 0.2, 43, 2, ServiceStatus.ON_AIR));
        assertThat(cell.sector())
                .isEqualTo(new Sector("S-001-1", "T-001", "viettel", 0, 42, 2, 3.5, "tr36814", 17.2, false));
        assertThat(cell.operator()).isEqualTo(new Operator("viettel", "Viettel", "452", List.of("04")));
        assertThat(cell.site().structure()).isEqualTo(SiteStructure.TOWER);
        // The file has it in EPSG:9208; this is a check point of FACTS.md.
        assertThat(cell.site().location().getX()).isCloseTo(105.1785718, org.assertj.core.data.Offset.offset(1e-7));
        assertThat(cell.site().location().getY()).isCloseTo(21.2183109, org.assertj.core.data.Offset.offset(1e-7));
    }

    @Test
    void absentFieldsGetTheirDefaults() {
        Sector sector = inventory.listSectors("tiny").stream()
                .filter(each -> each.code().equals("S-003-1"))
                .findFirst()
                .orElseThrow();
        assertThat(sector).isEqualTo(new Sector("S-003-1", "T-003", "mobifone", 90, 28, 0, 0, "tr36814", 15, false));
        assertThat(inventory.listSites("tiny").get(1).structureHeight_m()).isNull();
        assertThat(inventory.listOperators("tiny").get(0).mnc()).containsExactly("01", "08");
    }

    @Test
    void declarationsAreListed() {
        assertThat(inventory.listDeclarations("tiny"))
                .extracting(each -> each.operatorCode() + " " + each.technology() + " " + each.complete())
                .containsExactly("mobifone LTE false", "viettel GSM true", "viettel LTE true");
    }

    @Test
    void entitiesAgreeWithTheBulkReads() {
        for (Operator operator : inventory.listOperators("tiny")) {
            assertThat(operators.findCurrent("tiny", operator.code()).orElseThrow().operator()).isEqualTo(operator);
        }
        for (Site site : inventory.listSites("tiny")) {
            assertThat(sites.findCurrent("tiny", site.code()).orElseThrow().site()).isEqualTo(site);
        }
        for (Sector sector : inventory.listSectors("tiny")) {
            assertThat(sectors.findCurrent("tiny", sector.code()).orElseThrow().sector()).isEqualTo(sector);
        }
        for (RadioCell cell : inventory.listAll("tiny")) {
            assertThat(cells.findCurrent("tiny", cell.cell().code()).orElseThrow().cell()).isEqualTo(cell.cell());
        }
        assertThat(sites.countCurrent("tiny")).isEqualTo(3);
        assertThat(sites.findCurrent("tiny", "T-009")).isEmpty();
        assertThat(sites.countCurrent("other")).isZero();
    }

    @Test
    void sitesAreFoundByPlace() {
        assertThat(sites.listCurrentWithin("tiny", WGS_84.toGeometry(new Envelope(105.17, 105.19, 21.21, 21.23))))
                .extracting(each -> each.site().code())
                .containsExactly("T-001");
    }

    @Test
    void listsAreDeclaredForPartsOfTheProvinceAndForDays(@TempDir Path folder, @TempDir Path bad) {
        PackFolder pack = PackFolder.tiny(folder)
                .append("network/inventory.csv", "viettel,LTE,07900,false,2025-06-30")
                .append("network/inventory.csv", "viettel,LTE,2025-07/07900,true,2025-06-30")
                .append("network/inventory.csv", "viettel,LTE,25,true,2026-06-30");
        assertThat(loader.load(pack.path(), false).accepted()).isTrue();
        assertThat(inventory.listDeclarations("tiny").stream()
                        .filter(each -> each.operatorCode().equals("viettel") && each.technology() == Technology.LTE))
                .extracting(each -> each.areaCode() + " " + each.asOf() + " " + each.complete())
                .containsExactly(
                        "07900 2025-06-30 false",
                        "2025-07/07900 2025-06-30 true",
                        "25 2025-06-30 true",
                        "25 2026-06-30 true");
        // 07906 is a commune of 2024-11 alone.
        assertThat(loader.load(
                                PackFolder.tiny(bad)
                                        .append("network/inventory.csv", "viettel,LTE,2025-07/07906,true,2025-06-30")
                                        .path(),
                                false)
                        .issues())
                .anyMatch(issue -> issue.code().code().equals("unknown-reference") && "area".equals(issue.field()));
    }
}
