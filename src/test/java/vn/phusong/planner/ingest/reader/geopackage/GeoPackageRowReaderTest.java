package vn.phusong.planner.ingest.reader.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusong.planner.ingest.Ogr;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.Rows;
import vn.phusong.planner.ingest.reader.SourceFile;
import vn.phusong.testbed.Requirement;

class GeoPackageRowReaderTest {
    private static final String COLLECTION = """
            {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"name": "Thôn Đồng", "people": 12, "share": 0.25, "lit": true, "none": null},
             "geometry": {"type": "Point", "coordinates": [105.5, 21.5, 30]}},
            {"type": "Feature", "properties": {"name": "Không có hình"}, "geometry": null}]}""";

    private final GeoPackageRowReader reader = new GeoPackageRowReader();

    @TempDir
    private Path folder;

    private Path geojson;
    private Path file;

    @BeforeEach
    void make() throws IOException {
        Requirement.OGRINFO.demand();
        geojson = Files.writeString(folder.resolve("source.geojson"), COLLECTION);
        file = folder.resolve("a b#1.gpkg");
        Ogr.convert(geojson, file, "-nln", "thon", "-lco", "GEOMETRY_NAME=hình");
    }

    @Test
    void valuesAreText() throws Exception {
        Rows read = Rows.read(reader, file);
        assertThat(read.columns()).contains("name", "people", "share", "lit").doesNotContain("hình");
        RawRow row = read.rows().get(0);
        assertThat(row.values())
                .containsEntry("name", "Thôn Đồng")
                .containsEntry("people", "12")
                .containsEntry("share", "0.25")
                .containsEntry("lit", "1")
                .doesNotContainKey("none");
        assertThat(row.geometry().toText()).isEqualTo("POINT (105.5 21.5)");
        assertThat(read.rows().get(1).geometry()).isNull();
        assertThat(read.rows()).allMatch(each -> each.issues().isEmpty());
    }

    @Test
    void severalLayersMustBeNamed() throws Exception {
        Ogr.convert(geojson, file, "-update", "-nln", "xã \"hai\"", "-t_srs", "EPSG:9208");
        assertThatThrownBy(() -> Rows.read(reader, file)).isInstanceOfSatisfying(BrokenFile.class, broken -> {
            assertThat(broken.issue().code().code()).isEqualTo("layer-not-chosen");
            assertThat(broken.issue().expected()).isEqualTo("thon | xã \"hai\"");
        });
        SourceFile second = new SourceFile(file, Map.of("layer", "xã \"hai\""));
        assertThat(Rows.read(reader, second).rows()).hasSize(2);
        assertThat(reader.findCrs(second).orElseThrow().code()).isEqualTo("EPSG:9208");
        assertThat(reader.findCrs(new SourceFile(file, Map.of("layer", "thon"))).orElseThrow().code())
                .isEqualTo("EPSG:4326");
        assertThatThrownBy(() -> Rows.read(reader, new SourceFile(file, Map.of("layer", "bản"))))
                .hasMessage("layer-not-chosen");
    }

    @Test
    void readingLeavesNothingBehind() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Rows.read(reader, file);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(geojson, file);
        }
    }

    @Test
    void mayBeGzipped() throws Exception {
        Path packed = folder.resolve("a.gpkg.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, gzip);
        }
        assertThat(Rows.read(reader, packed).rows()).hasSize(2);
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        assertThatThrownBy(() -> Rows.read(reader, geojson)).isInstanceOf(BrokenFile.class).hasMessage("broken-file");
        Path empty = Files.createFile(folder.resolve("empty.gpkg"));
        assertThatThrownBy(() -> Rows.read(reader, empty)).isInstanceOf(BrokenFile.class).hasMessage("empty-file");
        Files.writeString(folder.resolve("a b#1.gpkg-wal"), "not yet written back");
        assertThatThrownBy(() -> Rows.read(reader, file)).isInstanceOf(BrokenFile.class).hasMessage("broken-file");
    }
}
