package vn.phusong.planner.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;

class WktColumnTest {
    private final WktColumn column = new WktColumn("HINH", "EPSG:9208");
    private final List<ImportIssue> issues = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {
        "POINT (544293.388 2347181.109)", "point(544293.388 2347181.109)", "SRID=9208;POINT(544293.388 2347181.109)",
        " srid = 9208 ; POINT Z (544293.388 2347181.109 55)"
    })
    void readsAPoint(String text) {
        Geometry point = read(text).orElseThrow();
        assertThat(issues).isEmpty();
        assertThat(point.getCoordinate().x).isEqualTo(544293.388);
        assertThat(point.getCoordinate().y).isEqualTo(2347181.109);
    }

    @Test
    void readsAreas() {
        assertThat(read("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 1 1))").orElseThrow().getArea()).isEqualTo(15.5);
        assertThat(read("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))").orElseThrow().getNumGeometries()).isEqualTo(2);
        assertThat(issues).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "105.3 21.2", "POINT", "POINT (1)", "POINT (1 a)", "POLYGON ((0 0, 1 0))", "POLYGON ((0 0, 4 0, 4 4, 0 4))", "CURVEPOLYGON ((0 0))",
        "POINT (1 2", "(((((((("
    })
    void whatIsNoGeometryIsTold(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(issues).extracting(ImportIssue::code).containsExactly(IngestIssue.NOT_WKT);
    }

    @Test
    void anotherSystemIsRefused() {
        assertThat(read("SRID=4326;POINT (105 21)")).isEmpty();
        assertThat(issues).extracting(ImportIssue::code).containsExactly(IngestIssue.SRID_CONTRADICTION);
    }

    @Test
    void placesThatAreNoNumbersAreRefused() {
        assertThat(read("POINT (NaN 21)")).isEmpty();
        assertThat(issues).hasSize(1);
    }

    @Test
    void collectionsInsideEachOtherDoNotExhaustTheStack() {
        assertThat(read("GEOMETRYCOLLECTION (".repeat(40_000) + "POINT (1 2)" + ")".repeat(40_000))).isEmpty();
        assertThat(issues).extracting(ImportIssue::code).containsExactly(IngestIssue.NOT_WKT);
    }

    @Test
    void junkIsNeverAnException() {
        long seed = 41;
        Random random = new Random(seed);
        String good = "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(good);
            for (int n = random.nextInt(6); n >= 0; n--) {
                text.setCharAt(random.nextInt(text.length()), "(), 0123.-eNaZMPOLYGON;=\u0000\ud800".charAt(random.nextInt(26)));
            }
            issues.clear();
            Optional<Geometry> read = read(text.toString());
            assertThat(read.isPresent() ? 1 : issues.size()).as("seed %d: %s", seed, text).isLessThanOrEqualTo(1);
        }
    }

    private Optional<Geometry> read(String text) {
        return column.read(Map.of("HINH", text), false, issues);
    }
}
