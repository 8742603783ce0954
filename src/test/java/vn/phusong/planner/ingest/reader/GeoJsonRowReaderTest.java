package vn.phusong.planner.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import vn.phusong.planner.ingest.IngestIssue;

class GeoJsonRowReaderTest {
    private static final String RING = "[[0,0],[4,0],[4,4],[0,4],[0,0]]";
    private static final String HOLE = "[[1,1],[1,2],[2,2],[2,1],[1,1]]";

    private final GeoJsonRowReader reader = new GeoJsonRowReader();

    @TempDir
    private Path folder;

    @Test
    void membersMayStandInAnyOrderAndForeignOnesArePassedOver() throws Exception {
        String text = "\uFEFF { \"name\": {\"deep\": [[1], {}]}, \"features\": [" + feature("null", "{\"a\": 1}")
                + "], \"crs\": null, \"type\": \"FeatureCollection\", \"bbox\": [0, 0, 1, 1]}\r\n";
        List<RawRow> rows = read(text);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).values()).isEqualTo(Map.of("a", "1"));
        assertThat(rows.get(0).geometry()).isNull();
        assertThat(rows.get(0).issues()).isEmpty();
    }

    @Test
    void propertiesAreTextInComposedForm() throws Exception {
        RawRow row = one("null", "{\"te\u0302n\": \" Ho\u0061\u0300 \", \"n\": 12.50, \"i\": 7, \"t\": true, \"z\": null, \"e\": \"\"}");
        assertThat(row.values()).isEqualTo(Map.of("tên", "Hoà", "n", "12.5", "i", "7", "t", "true"));
    }

    @Test
    void readsPointsAndAreasInTwoDimensions() throws Exception {
        Geometry point = one("{\"type\":\"Point\",\"coordinates\":[105.5,21.25,77]}", "{}").geometry();
        assertThat(point.getCoordinate().x).isEqualTo(105.5);
        assertThat(point.getCoordinate().getZ()).isNaN();
        Geometry polygon = one("{\"coordinates\":[" + RING + "," + HOLE + "],\"type\":\"Polygon\"}", "{}").geometry();
        assertThat(polygon).isInstanceOf(Polygon.class);
        assertThat(polygon.getArea()).isEqualTo(15);
        Geometry two = one("{\"type\":\"MultiPolygon\",\"coordinates\":[[" + RING + "],[[[9,9],[9,8],[8,8],[9,9]]]]}", "{}")
                .geometry();
        assertThat(two).isInstanceOf(MultiPolygon.class);
        assertThat(two.getNumGeometries()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]} | WRONG_GEOMETRY_TYPE",
        "{\"type\":\"point\",\"coordinates\":[0,0]}              | WRONG_GEOMETRY_TYPE",
        "{\"coordinates\":[0,0]}                                 | WRONG_GEOMETRY_TYPE",
        "{\"type\":\"Point\",\"coordinates\":[NaN,0]}            | NOT_FINITE",
        "{\"type\":\"Point\",\"coordinates\":[0,-Infinity]}      | NOT_FINITE",
        "{\"type\":\"Point\",\"coordinates\":[1e999,0]}          | NOT_FINITE",
        "{\"type\":\"Point\",\"coordinates\":[]}                 | BROKEN_GEOMETRY",
        "{\"type\":\"Point\",\"coordinates\":[\"105\",\"21\"]}   | BROKEN_GEOMETRY",
        "{\"type\":\"Point\"}                                    | BROKEN_GEOMETRY",
        "{\"type\":\"Polygon\",\"coordinates\":[]}               | BROKEN_GEOMETRY",
        "{\"type\":\"Polygon\",\"coordinates\":[[]]}             | BROKEN_GEOMETRY",
        "{\"type\":\"Polygon\",\"coordinates\":[[0,0],[1,1]]}    | BROKEN_GEOMETRY",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1]]]}  | BROKEN_GEOMETRY",
        "{\"type\":\"MultiPolygon\",\"coordinates\":[]}          | BROKEN_GEOMETRY",
        "7                                                       | WRONG_GEOMETRY_TYPE"
    })
    void aBadGeometrySpoilsItsRowOnly(String geometry, IngestIssue expected) throws Exception {
        List<RawRow> rows = read(collection(feature(geometry, "{}") + "," + feature("null", "{\"a\": 2}")));
        assertThat(rows.get(0).issues()).extracting(issue -> issue.code()).containsExactly(expected);
        assertThat(rows.get(0).geometry()).isNull();
        assertThat(rows.get(1).number()).isEqualTo(2);
        assertThat(rows.get(1).issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[1, 2]", "7", "{\"type\": \"Feature\", \"features\": []}", "{\"type\": \"FeatureCollection\"}",
        "{\"features\": []}", "{\"type\": \"FeatureCollection\", \"features\": {}}"
    })
    void otherDocumentsAreTold(String text) {
        assertThat(broken(text).issue().code()).isEqualTo(IngestIssue.NOT_A_FEATURE_COLLECTION);
    }

    @Test
    void featuresThatAreNoObjectsHaveNothing() throws Exception {
        assertThat(read(collection("3, null, []"))).hasSize(3).allSatisfy(row -> assertThat(row.values()).isEmpty());
    }

    @Test
    void aFileCutOffAnywhereIsTold() throws Exception {
        String whole = collection(feature("{\"type\":\"Point\",\"coordinates\":[105.5,21.25]}", "{\"name\": \"Hoà\"}"));
        assertThat(read(whole)).hasSize(1);
        for (int length = 1; length < whole.length(); length++) {
            BrokenFile broken = broken(whole.substring(0, length));
            assertThat(broken).as(whole.substring(0, length)).isNotNull();
            assertThat(broken.issue().code()).isEqualTo(IngestIssue.BROKEN_FILE);
        }
    }

    @Test
    void theBreakIsToldByFeatureLineAndColumn() {
        BrokenFile broken = broken(collection(feature("null", "{}") + ",\n" + feature("null", "{\"a\": }")));
        assertThat(broken.issue().row()).isEqualTo(2);
        assertThat(broken.issue().value()).startsWith("line 2, column ");
    }

    @Test
    void textAfterTheCollectionIsTold() {
        assertThat(broken(collection("") + " {}").issue().code()).isEqualTo(IngestIssue.BROKEN_FILE);
    }

    @Test
    void aFeatureThatNeverEndsIsTold() {
        BrokenFile broken = broken(collection(feature("null", "{}") + ", [" + " ".repeat(65 << 20)));
        assertThat(broken.issue().code()).isEqualTo(IngestIssue.ROW_TOO_LONG);
        assertThat(broken.issue().row()).isEqualTo(2);
        assertThat(broken.issue().expected()).isEqualTo("≤ 67108864");
    }

    private RawRow one(String geometry, String properties) throws Exception {
        return read(collection(feature(geometry, properties))).get(0);
    }

    private List<RawRow> read(String text) throws Exception {
        return Rows.read(reader, Rows.file(folder, text)).rows();
    }

    private BrokenFile broken(String text) {
        return catchThrowableOfType(BrokenFile.class, () -> read(text));
    }

    private static String feature(String geometry, String properties) {
        return "{\"type\": \"Feature\", \"geometry\": " + geometry + ", \"properties\": " + properties + "}";
    }

    private static String collection(String features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}";
    }
}
