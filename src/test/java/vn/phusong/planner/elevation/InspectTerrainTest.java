package vn.phusong.planner.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.media.jai.RasterFactory;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.phusong.planner.ingest.LoadOutcome;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.planner.ingest.inspect.InspectRequest;
import vn.phusong.planner.ingest.inspect.Inspection;
import vn.phusong.planner.ingest.inspect.InspectionDocument;
import vn.phusong.planner.ingest.inspect.Inspector;
import vn.phusong.planner.ingest.inspect.NewEntry;
import vn.phusong.planner.ingest.inspect.PackFolders;
import vn.phusong.testbed.PhuSongTest;

/** Rasters as they come, before anything is known of them. */
@PhuSongTest(database = "ingest")
class InspectTerrainTest {
    private static final int SIDE = 1201;

    @TempDir
    private Path temporary;

    @Autowired
    private Inspector inspector;

    @Autowired
    private InspectionDocument documents;

    @Autowired
    private PackFolders folders;

    @Autowired
    private PackLoader loader;

    @BeforeEach
    void noPack(@Autowired JdbcClient jdbc) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
    }

    @Test
    void anHgtTileIsToldByItsName() throws Exception {
        JsonNode seen = see(hgt("N21E105.hgt", SIDE * SIDE * 2));
        assertThat(seen.get("format").asString()).isEqualTo("hgt");
        assertThat(seen.get("kind").asString()).isEqualTo("elevation");
        assertThat(seen.at("/crs/code").asString()).isEqualTo("EPSG:4326");
        assertThat(seen.at("/crs/source").asString()).isEqualTo("FILE");
        assertThat(seen.at("/crs/confidence").asDouble()).isEqualTo(1);
        JsonNode tile = seen.get("tiles").get(0);
        assertThat(tile.get("columns").asInt()).isEqualTo(SIDE);
        assertThat(tile.get("data_type").asString()).isEqualTo("int16");
        assertThat(numbers(tile.get("extent"))).containsExactly(105.0, 21.0, 106.0, 22.0);
        assertThat(tile.at("/posting/0").asDouble()).isCloseTo(3 / 3600.0, within(1e-12));
        // One row of 1201 was written as void.
        assertThat(tile.get("void_share").asDouble()).isCloseTo(1.0 / SIDE, within(1e-6));
        assertThat(tile.get("highest").asDouble()).isEqualTo(50);
        assertThat(codes(seen)).containsExactly("raster-voids");
    }

    @Test
    void zippedTilesAndFoldersOfTilesGoIntoAPackAndLoad() throws Exception {
        Path tiles = Files.createDirectories(temporary.resolve("srtm"));
        Files.move(hgt("N21E105.hgt", SIDE * SIDE * 2), tiles.resolve("N21E105.hgt"));
        Path other = hgt("N21E104.hgt", SIDE * SIDE * 2);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(tiles.resolve("N21E104.hgt.zip")))) {
            zip.putNextEntry(new ZipEntry("N21E104.hgt"));
            Files.copy(other, zip);
        }
        assertThat(see(tiles.resolve("N21E104.hgt.zip")).at("/tiles/0/extent/0").asDouble()).isEqualTo(104);

        Inspection seen = inspector.inspect(InspectRequest.of(tiles));
        assertThat(documents.of(seen, "vi").get("tiles").size()).isEqualTo(2);
        PackFolder pack = PackFolder.tiny(temporary.resolve("pack"));
        folders.add(pack.path(), NewEntry.of(seen, Optional.of("relief"), Optional.empty()));
        assertThat(pack.read("pack.yaml"))
                .contains("- name: relief\n    kind: elevation\n    file: elevation/srtm\n    format: hgt\n    crs: EPSG:4326\n    surface_model: true\n");
        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.ACCEPTED);
    }

    @Test
    void aTileOfAWrongNameOrCutOffIsTold() throws Exception {
        assertThat(codes(see(hgt("tile.hgt", SIDE * SIDE * 2)))).containsExactly("raster-hgt-name");
        assertThat(codes(see(hgt("N21E105.hgt", 1_000_000)))).containsExactly("raster-hgt-size");
        byte[] whole = Files.readAllBytes(TestGeoTiff.write(
                temporary.resolve("whole.tif"), 9208, 540_000, 2_352_000, 30, 50, 40, (x, y) -> 100));
        Path cut = Files.write(temporary.resolve("cut.tif"), Arrays.copyOf(whole, whole.length / 2));
        JsonNode seen = see(cut);
        assertThat(seen.get("format").asString()).isEqualTo("geotiff");
        assertThat(codes(seen)).containsExactly("raster-unreadable");
    }

    @Test
    void aGeoTiffTellsItsSystemAndSize() throws Exception {
        Path file = TestGeoTiff.write(
                temporary.resolve("dem.tif"), 9208, 540_000, 2_352_000, 30, 50, 40, (x, y) -> x > 541_000 ? 120.5 : 80);
        JsonNode unnamed = see(Files.copy(file, temporary.resolve("dem")));
        assertThat(unnamed.get("format").asString()).as("by its bytes").isEqualTo("geotiff");
        assertThat(codes(unnamed)).containsExactly("raster-unknown-format");
        JsonNode seen = see(file);
        assertThat(codes(seen)).isEmpty();
        assertThat(seen.get("kind").asString()).isEqualTo("elevation");
        assertThat(seen.at("/crs/code").asString()).isEqualTo("EPSG:9208");
        JsonNode tile = seen.get("tiles").get(0);
        assertThat(tile.get("data_type").asString()).isEqualTo("float32");
        assertThat(numbers(tile.get("extent"))).containsExactly(540_015.0, 2_350_815.0, 541_485.0, 2_351_985.0);
        assertThat(numbers(tile.get("posting"))).containsExactly(30.0, 30.0);
    }

    @Test
    void bytesOfFewNumbersAreClutterWhoseClassesTheUserMustName() throws Exception {
        Path file = classes();
        JsonNode seen = see(file);
        assertThat(seen.get("kind").asString()).isEqualTo("clutter");
        assertThat(seen.at("/tiles/0/data_type").asString()).isEqualTo("uint8");
        assertThat(codes(seen)).containsExactly("not-allowed", "not-allowed");
        assertThat(seen.get("issues").get(0).get("field").asString()).isEqualTo("classes.1");
        assertThat(seen.get("issues").get(0).get("expected").asString()).isEqualTo("WATER, OPEN, TREES, BUILT_UP");
        assertThat(see(InspectRequest.of(file).withKind("elevation")).get("kind").asString()).isEqualTo("elevation");
    }

    @Test
    void aRasterIsNoKindOfRows() throws Exception {
        JsonNode seen = see(InspectRequest.of(hgt("N21E105.hgt", SIDE * SIDE * 2)).withKind("hamlets"));
        assertThat(codes(seen)).containsExactly("not-allowed");
        assertThat(seen.get("issues").get(0).get("expected").asString()).isEqualTo("elevation");
    }

    private Path classes() throws Exception {
        WritableRaster raster = RasterFactory.createBandedRaster(DataBuffer.TYPE_BYTE, 20, 20, 1, null);
        for (int i = 0; i < 400; i++) {
            raster.setSample(i % 20, i / 20, 0, i < 200 ? 1 : 4);
        }
        Path file = temporary.resolve("landcover.tif");
        ReferencedEnvelope extent = new ReferencedEnvelope(105, 105.2, 21.2, 21.4, CRS.decode("EPSG:4326", true));
        GeoTiffWriter writer = new GeoTiffWriter(file.toFile());
        writer.write(new GridCoverageFactory().create("classes", raster, extent), (GeneralParameterValue[]) null);
        writer.dispose();
        return file;
    }

    /** Heights of 50 m, the first row void. */
    private Path hgt(String name, int length_bytes) throws Exception {
        ByteBuffer heights = ByteBuffer.allocate(SIDE * SIDE * 2);
        for (int i = 0; i < SIDE * SIDE; i++) {
            heights.putShort(i < SIDE ? Short.MIN_VALUE : (short) 50);
        }
        Path file = temporary.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(heights.array(), 0, length_bytes);
        }
        return file;
    }

    private JsonNode see(Path file) throws Exception {
        return see(InspectRequest.of(file));
    }

    private JsonNode see(InspectRequest request) throws Exception {
        return documents.of(inspector.inspect(request), "vi");
    }

    private static List<Double> numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asDouble).toList();
    }

    private static List<String> codes(JsonNode seen) {
        return StreamSupport.stream(seen.get("issues").spliterator(), false)
                .map(issue -> issue.get("code").asString())
                .toList();
    }
}
