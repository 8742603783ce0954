package vn.phusong.planner.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.testbed.PhuSongTest;

@PhuSongTest(database = "ingest")
class AdminMapTest {
    @Autowired
    private PackLoader loader;

    @Autowired
    private AdminUnits units;

    @Autowired
    private AdminUnitRepository stored;

    @BeforeEach
    void load(@TempDir Path temporary) {
        assertThat(loader.load(PackFolder.tiny(temporary).path(), false).accepted()).isTrue();
    }

    @Test
    void codesAreReusedAcrossEditions() {
        assertThat(units.list("tiny")).filteredOn(unit -> unit.code().equals("25")).hasSize(2);
        assertThat(units.getMap("tiny", "2025-07").find("07903").orElseThrow().name())
                .isEqualTo("Thuỷ Hai");
        assertThat(units.getMap("tiny", "2024-11").find("07903").orElseThrow().name())
                .isEqualTo("Hoà Hai");
        assertThat(units.list("tiny", "1999")).isEmpty();
    }

    @Test
    void unitsAreValidAsLongAsTheirEdition() {
        AdminUnit old = units.getMap("tiny", "2024-11").find("231").orElseThrow();
        assertThat(old.validFrom()).isEqualTo("2024-11-01");
        assertThat(old.validTo()).isEqualTo("2025-07-01");
        assertThat(units.getMap("tiny", "2025-07").find("25").orElseThrow().validTo()).isNull();
    }

    @Test
    void lineageLeadsToTheProvince() {
        AdminMap old = units.getMap("tiny", "2024-11");
        assertThat(old.lineage("07906")).extracting(AdminUnit::code).containsExactly("07906", "231", "25");
        assertThat(old.findAbove("07906", AdminLevel.DISTRICT).orElseThrow().name()).isEqualTo("Huyện Hai");
        assertThat(old.lineage("00000")).isEmpty();
        assertThat(units.getMap("tiny", "2025-07").findAbove("07903", AdminLevel.DISTRICT)).isEmpty();
    }

    @Test
    void pointsAreFoundInUnits() {
        AdminMap old = units.getMap("tiny", "2024-11");
        assertThat(old.findAt(AdminLevel.COMMUNE, 105.2, 21.35).orElseThrow().code()).isEqualTo("07906");
        assertThat(old.findAt(AdminLevel.DISTRICT, 105.2, 21.35).orElseThrow().code()).isEqualTo("231");
        assertThat(old.findAt(AdminLevel.COMMUNE, 105.15, 21.25).orElseThrow().code())
                .as("on a common border the smaller code")
                .isEqualTo("07900");
        assertThat(old.findAt(AdminLevel.COMMUNE, 106, 21.35)).isEmpty();
    }

    @Test
    void centresAreDeclaredOrComputed() {
        AdminMap old = units.getMap("tiny", "2024-11");
        assertThat(old.find("07900").orElseThrow().centre().getCoordinate()).isEqualTo(new Coordinate(105.07, 21.31));
        assertThat(old.find("07906").orElseThrow().centre().getCoordinate().distance(new Coordinate(105.225, 21.35)))
                .isLessThan(1e-9);
    }

    @Test
    void entitiesAgreeWithTheBulkRead() {
        for (AdminUnit unit : units.list("tiny")) {
            assertThat(stored.findCurrent("tiny", unit.edition(), unit.code()).orElseThrow().unit()).isEqualTo(unit);
        }
    }

    @Test
    void aMapHoldsOneEditionOnly() {
        List<AdminUnit> both = units.list("tiny");
        assertThatThrownBy(() -> AdminMap.of("2024-11", both)).isInstanceOf(IllegalArgumentException.class);
    }
}
