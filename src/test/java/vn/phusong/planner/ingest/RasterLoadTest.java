package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.database.DataFolder;
import vn.phusong.testbed.PhuSongTest;

/** Rasters are kept by content below the data folder. */
@PhuSongTest(database = "ingest")
class RasterLoadTest {
    private static final String ENTRY = "\n  - {name: dem, kind: elevation, file: dem, format: hgt, crs: \"EPSG:4326\","
            + " surface_model: true}";
    private static final int SIZE = 1201;

    @Autowired
    private PackLoader loader;

    @Autowired
    private Packs packs;

    @Autowired
    private DataFolder dataFolder;

    @Autowired
    private JdbcClient jdbc;

    private PackFolder pack;

    @BeforeEach
    void packWithTwoTiles(@TempDir Path temporary) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        pack = PackFolder.tiny(temporary)
                .write("dem/N21E105.hgt", tile(120))
                .write("dem/N21E104.hgt.gz", gzip(tile(80)))
                .write("dem/N21E105.prj", "would overrule the tile's own reference system")
                .append("pack.yaml", ENTRY);
    }

    @Test
    void tilesAreKeptUncompressedAndAlone() throws IOException {
        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        Dataset dem = dem();
        assertThat(dem.rowCount()).isEqualTo(2);
        assertThat(dem.options().path("surface_model").asBoolean()).isTrue();
        assertThat(dem.storedFile()).startsWith("rasters/");
        assertThat(names(dataFolder.resolve(dem.storedFile()))).containsExactly("N21E104.hgt", "N21E105.hgt");
        assertThat(Files.readAllBytes(dataFolder.resolve(dem.storedFile()).resolve("N21E104.hgt")))
                .isEqualTo(tile(80));
    }

    @Test
    void theSameHeightsAreTheSameDatasetHoweverPacked() {
        loader.load(pack.path(), false);
        Dataset before = dem();
        pack.write("dem/N21E105.hgt.gz", gzip(tile(120))).delete("dem/N21E105.hgt");
        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.UNCHANGED);
        assertThat(dem()).isEqualTo(before);
    }

    @Test
    void anotherLicenceIsAnotherDatasetOfTheSameHeights() {
        loader.load(pack.path(), false);
        Dataset before = dem();
        pack.edit("pack.yaml", "surface_model: true}", "surface_model: true, licence: CC-BY-4.0}");
        loader.load(pack.path(), false);
        assertThat(dem().id()).isNotEqualTo(before.id());
        assertThat(dem().rowsHash()).isEqualTo(before.rowsHash());
        assertThat(dem().storedFile()).isEqualTo(before.storedFile());

        pack.edit("pack.yaml", "surface_model: true", "surface_model: false");
        loader.load(pack.path(), false);
        assertThat(dem().rowsHash()).as("heights of trees are other heights").isNotEqualTo(before.rowsHash());
    }

    @Test
    void aRejectedLoadLeavesNoFileBehind() throws IOException {
        loader.load(pack.path(), false);
        Dataset before = dem();
        List<String> kept = names(dataFolder.resolve("rasters"));
        pack.write("dem/N21E105.hgt", tile(121)).edit("network/sites.csv", "MAST,30", "MAST,3000");
        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.REJECTED);
        assertThat(names(dataFolder.resolve("rasters"))).isEqualTo(kept);
        assertThat(dem()).isEqualTo(before);
    }

    @Test
    void aDryRunLeavesNoFileBehind() throws IOException {
        loader.load(pack.path(), false);
        List<String> kept = names(dataFolder.resolve("rasters"));
        pack.write("dem/N21E105.hgt", tile(121));
        assertThat(loader.load(pack.path(), LoadOptions.STRICT.asDryRun()).outcome())
                .isEqualTo(LoadOutcome.WOULD_BE_ACCEPTED);
        assertThat(names(dataFolder.resolve("rasters"))).isEqualTo(kept);
    }

    @Test
    void tilesMayBeZippedAndNamedInCapitals() throws IOException {
        pack.delete("dem/N21E105.hgt").write("dem/n21e105.HGT.ZIP", zip("folder/N21E105.hgt", tile(120)));
        assertThat(loader.load(pack.path(), false).outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(names(dataFolder.resolve(dem().storedFile()))).containsExactly("N21E104.hgt", "n21e105.HGT");
    }

    @Test
    void everyBadTileIsToldByItsName() {
        pack.write("dem/N21E105.hgt", new byte[1000])
                .write("dem/phu-tho.hgt", tile(1))
                .write("dem/N22E105.hgt.zip", zip("readme.txt", new byte[3]));
        assertThat(loader.load(pack.path(), false).issues())
                .filteredOn(ImportIssue::isError)
                .extracting(issue -> issue.code().code(), issue -> String.valueOf(issue.value()))
                .containsExactly(tuple("broken-file", "N22E105.hgt.zip: 0 × *.hgt"));
        pack.delete("dem/N22E105.hgt.zip");
        assertThat(loader.load(pack.path(), false).issues())
                .filteredOn(ImportIssue::isError)
                .extracting(issue -> issue.code().code(), ImportIssue::file)
                .containsExactly(
                        tuple("raster-hgt-size", "dem/N21E105.hgt"), tuple("raster-hgt-name", "dem/phu-tho.hgt"));
        pack.write("dem/N21E105.hgt.gz", gzip(tile(1)));
        assertThat(loader.load(pack.path(), false).issues())
                .filteredOn(ImportIssue::isError)
                .extracting(issue -> issue.code().code(), ImportIssue::value)
                .containsExactly(tuple("broken-file", "N21E105.hgt = N21E105.hgt.gz"));
    }

    private Dataset dem() {
        return packs.listDatasets("tiny").stream()
                .filter(dataset -> dataset.name().equals("dem"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] tile(int height_m) {
        ByteBuffer heights = ByteBuffer.allocate(SIZE * SIZE * Short.BYTES);
        while (heights.hasRemaining()) {
            heights.putShort((short) height_m);
        }
        return heights.array();
    }

    private static byte[] zip(String name, byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
