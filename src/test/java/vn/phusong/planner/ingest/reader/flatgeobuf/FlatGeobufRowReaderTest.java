package vn.phusong.planner.ingest.reader.flatgeobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import vn.phusong.planner.ingest.Ogr;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.Rows;
import vn.phusong.planner.ingest.reader.SourceFile;
import vn.phusong.testbed.Requirement;

class FlatGeobufRowReaderTest {
    private static final String HOLED = "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]";
    private static final String COLLECTION = """
            {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"name": "Thôn Đồng", "people": 12, "big": 123456789012, "share": 0.25, "lit": true},
             "geometry": {"type": "MultiPolygon", "coordinates": [%s, [[[20,0],[21,0],[21,1],[20,0]]]]}},
            {"type": "Feature", "properties": {"name": "Hai", "people": null, "big": 1, "share": 1.0, "lit": false},
             "geometry": {"type": "Polygon", "coordinates": %s}}]}""".formatted(HOLED, HOLED);

    private final FlatGeobufRowReader reader = new FlatGeobufRowReader();

    @TempDir
    private Path folder;

    private Path geojson;

    @BeforeEach
    void make() throws IOException {
        Requirement.OGRINFO.demand();
        geojson = Files.writeString(folder.resolve("source.geojson"), COLLECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "NO"})
    void readsPropertiesAndPolygonsWithAndWithoutIndex(String index) throws Exception {
        Path file = folder.resolve("a.fgb");
        Ogr.convert(geojson, file, "-lco", "SPATIAL_INDEX=" + index);
        Rows read = Rows.read(reader, file);
        assertThat(read.columns()).containsExactlyInAnyOrder("name", "people", "big", "share", "lit");
        RawRow one = row(read, "Thôn Đồng");
        assertThat(one.values())
                .containsEntry("people", "12")
                .containsEntry("big", "123456789012")
                .containsEntry("share", "0.25")
                .containsEntry("lit", "true");
        RawRow two = row(read, "Hai");
        assertThat(two.values()).doesNotContainKey("people").containsEntry("lit", "false");
        String holed = "((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))";
        Geometry expected = new WKTReader().read("MULTIPOLYGON (" + holed + ", ((20 0, 21 0, 21 1, 20 0)))");
        assertThat(one.geometry().norm()).isEqualTo(expected.norm());
        assertThat(two.geometry().getArea()).isEqualTo(80);
        assertThat(reader.findCrs(SourceFile.of(file)).orElseThrow().code())
                .isEqualTo("EPSG:4326");

        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.fgb"), Arrays.copyOf(bytes, bytes.length - 10));
        assertThatThrownBy(() -> Rows.read(reader, cut)).isInstanceOf(BrokenFile.class).hasMessage("broken-file");
        assertThatThrownBy(() -> Rows.read(reader, geojson)).isInstanceOf(BrokenFile.class).hasMessage("broken-file");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 300})
    void passesOverAnIndexOfAnySize(int count) throws Exception {
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < count; i++) {
            features.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"Feature\",\"properties\":{\"n\":%d},".formatted(i))
                    .append("\"geometry\":{\"type\":\"Point\",\"coordinates\":[%d,1]}}".formatted(i % 180));
        }
        Files.writeString(geojson, "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
        Path file = folder.resolve("a.fgb");
        Ogr.convert(geojson, file);
        assertThat(Rows.read(reader, file).rows())
                .hasSize(count)
                .allSatisfy(row -> assertThat(row.geometry().getCoordinate().x)
                        .isEqualTo(Integer.parseInt(row.values().get("n")) % 180));
    }

    private static RawRow row(Rows read, String name) {
        return read.rows().stream()
                .filter(row -> name.equals(row.values().get("name")))
                .findFirst()
                .orElseThrow();
    }
}
