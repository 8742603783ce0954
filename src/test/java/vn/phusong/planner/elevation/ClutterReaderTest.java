package vn.phusong.planner.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.TransverseMercator;
import vn.phusong.radio.terrain.ClutterClass;
import vn.phusong.radio.terrain.ClutterModel;

class ClutterReaderTest {

    private static final Map<Integer, ClutterClass> CLASSES = Map.of(
            10, ClutterClass.TREES, 40, ClutterClass.OPEN, 50, ClutterClass.BUILT_UP, 80, ClutterClass.WATER);

    @TempDir
    Path folder;

    @Test
    void readsClassesByTheirNumbers() throws Exception {
        Path file = TestGeoTiff.write(folder.resolve("clutter.tif"), 4326, 105, 21, 0.001, 40, 40,
                (lon, lat) -> lon < 105.01 ? 10 : lon < 105.02 ? 80 : lon < 105.03 ? 50 : Double.NaN);
        ClutterModel clutter = ClutterReader.read(file, CLASSES, Map.of(ClutterClass.BUILT_UP, 20.0));
        assertThat(clutter.classAt(105.0055, 20.99)).isEqualTo(ClutterClass.TREES);
        assertThat(clutter.classAt(105.0155, 20.99)).isEqualTo(ClutterClass.WATER);
        assertThat(clutter.height_m(105.0255, 20.99)).isEqualTo(20);
        assertThat(clutter.classAt(105.0355, 20.99)).as("no data").isEqualTo(ClutterClass.OPEN);
        assertThat(clutter.contentHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void takesTheNearestCellOfAProjectedFile() throws Exception {
        Path file = TestGeoTiff.write(folder.resolve("clutter.tif"), 32648, 540_000, 2_360_000, 100, 40, 40,
                (x, y) -> x < 542_000 ? 10 : 80);
        ClutterModel clutter = ClutterReader.read(file, CLASSES);
        TransverseMercator utm = TransverseMercator.ofEpsg(32648);
        LonLat west = utm.unproject(541_850, 2_358_000);
        LonLat east = utm.unproject(542_150, 2_358_000);
        assertThat(clutter.classAt(west.lon_deg(), west.lat_deg())).isEqualTo(ClutterClass.TREES);
        assertThat(clutter.classAt(east.lon_deg(), east.lat_deg())).isEqualTo(ClutterClass.WATER);
    }

    @Test
    void aNumberWithoutClassIsAnError() throws Exception {
        Path file = TestGeoTiff.write(folder.resolve("clutter.tif"), 4326, 105, 21, 0.001, 4, 4, (x, y) -> 95);
        assertThatExceptionOfType(TerrainFileException.class)
                .isThrownBy(() -> ClutterReader.read(file, CLASSES))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(TerrainFault.UNMAPPED_CLASS))
                .withMessageContaining("95");
    }

    @Test
    void aFolderMustHoldOneRaster() throws Exception {
        TestGeoTiff.write(folder.resolve("a.tif"), 4326, 105, 21, 0.001, 4, 4, (x, y) -> 10);
        assertThat(ClutterReader.read(folder, CLASSES).classAt(105.001, 20.999)).isEqualTo(ClutterClass.TREES);
        TestGeoTiff.write(folder.resolve("b.tif"), 4326, 105, 21, 0.001, 4, 4, (x, y) -> 10);
        assertThatExceptionOfType(TerrainFileException.class)
                .isThrownBy(() -> ClutterReader.read(folder, CLASSES))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(TerrainFault.SEVERAL_FILES));
    }
}
