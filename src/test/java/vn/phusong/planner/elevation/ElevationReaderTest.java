package vn.phusong.planner.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.TransverseMercator;
import vn.phusong.radio.terrain.ElevationModel;

class ElevationReaderTest {

    private static final double STEP = 1 / 1200.0;

    @TempDir
    Path folder;

    @Test
    void readsAnHgtTileFromTheNorth() throws Exception {
        ElevationModel model = ElevationReader.read(hgt("N21E105.hgt", 1201, 105, 21), true);

        assertThat(model.isSurfaceModel()).isTrue();
        assertThat(model.height_m(105, 22)).isEqualTo(hgtHeight(105, 22));
        assertThat(model.height_m(106, 21)).isEqualTo(hgtHeight(106, 21));
        assertThat(model.height_m(105 + 7.25 * STEP, 21 + 3.5 * STEP))
                .isCloseTo(hgtHeight(105 + 7.25 * STEP, 21 + 3.5 * STEP), within(1e-3));
        assertThat(model.height_m(105 + 600 * STEP, 21 + 600 * STEP)).as("a single void is closed")
                .isCloseTo(hgtHeight(105.5, 21.5), within(1e-3));
        assertThat(model.isInterpolated(105 + 600 * STEP, 21 + 600 * STEP)).isTrue();
        assertThat(model.posting_m()).isCloseTo(92.3, within(0.1));
    }

    @Test
    void joinsTheTilesOfAFolder() throws Exception {
        hgt("N21E105.hgt", 1201, 105, 21);
        hgt("n21e106.hgt", 1201, 106, 21);
        Files.writeString(folder.resolve("README.txt"), "not a tile");

        ElevationModel model = ElevationReader.read(folder, false);

        assertThat(model.rasters().get(0).grid().columns()).isEqualTo(2401);
        assertThat(model.height_m(106.0003, 21.25)).isCloseTo(hgtHeight(106.0003, 21.25), within(1e-3));
        assertThat(model.height_m(105.9997, 21.25)).isCloseTo(hgtHeight(105.9997, 21.25), within(1e-3));
    }

    @Test
    void readsAGeoTiffInLonLatWhateverLiesBesideIt() throws Exception {
        Path file = TestGeoTiff.write(
                folder.resolve("dem.tif"), 4326, 105, 21.1, 0.001, 50, 40, (lon, lat) -> 1000 * (lon - 105) + lat);
        Files.writeString(folder.resolve("dem.prj"), "PROJCS[\"wrong\"]");
        Files.writeString(folder.resolve("dem.tfw"), "1\n0\n0\n-1\n0\n0\n");

        ElevationModel model = ElevationReader.read(file, false);

        assertThat(model.rasters().get(0).grid().west_deg()).as("centre of the first cell").isCloseTo(105.0005, within(1e-12));
        assertThat(model.height_m(105.02, 21.09)).isCloseTo(20 + 21.09, within(1e-3));
        assertThat(model.height_m(105.0001, 21.09)).as("west of the first centre").isNaN();
    }

    /** Values are eastings and northings in 10 m, so a place's height shows where the reader thinks it lies. */
    @ParameterizedTest
    @CsvSource({
        // WGS 84 and VN-2000 / TM-3 104-45 by PROJ 9.1.1 through EPSG:6960
        "105.3877261, 21.3259555, 565957.770, 2359172.010",
        "105.3224, 21.3693, 559163.620, 2363944.827"
    })
    void shiftsVn2000ToWgs84(double lon, double lat, double easting, double northing) throws Exception {
        double west = Math.floor(easting / 100) * 100 - 2500;
        double north = Math.floor(northing / 100) * 100 + 2500;
        Path east = TestGeoTiff.write(
                folder.resolve("e.tif"), 9208, west, north, 50, 100, 100, (x, y) -> (x - west) / 10);
        Path up = TestGeoTiff.write(
                folder.resolve("n.tif"), 9208, west, north, 50, 100, 100, (x, y) -> (y - north) / 10 + 500);

        ElevationModel eastings = ElevationReader.read(east, false);

        assertThat(eastings.height_m(lon, lat) * 10 + west).isCloseTo(easting, within(0.005));
        assertThat((ElevationReader.read(up, false).height_m(lon, lat) - 500) * 10 + north)
                .isCloseTo(northing, within(0.005));
        assertThat(eastings.posting_m()).isEqualTo(50);
        assertThat(eastings.height_m(lon + 0.1, lat)).as("outside").isNaN();
    }

    /** The cells themselves are read, not a resampled and smoothed copy of them. */
    @Test
    void keepsEveryHeightOfAProjectedFile() throws Exception {
        TransverseMercator utm = TransverseMercator.ofEpsg(32648);
        Path file = TestGeoTiff.write(folder.resolve("utm.tif"), 32648, 540_000, 2_360_000, 90, 60, 70,
                (x, y) -> checkered(x, y));
        ElevationModel model = ElevationReader.read(file, false);
        for (int row = 1; row < 69; row += 3) {
            for (int column = 1; column < 59; column += 4) {
                double x = 540_045 + 90 * column;
                double y = 2_359_955 - 90 * row;
                LonLat place = utm.unproject(x, y);
                // A cell and its neighbour differ by 500 m over 90 m: 1 cm off is 6 cm.
                assertThat(model.height_m(place.lon_deg(), place.lat_deg())).isCloseTo(checkered(x, y), within(0.06));
            }
        }
    }

    private static double checkered(double x, double y) {
        return Math.floorMod(Math.round(x / 90) + Math.round(y / 90), 2) * 500;
    }

    @Test
    void impossibleHeightsAreUnknown() throws Exception {
        Path file = TestGeoTiff.write(folder.resolve("dem.tif"), 4326, 105, 21, 0.001, 40, 40,
                (lon, lat) -> lon < 105.02 ? -9999 : 7);
        ElevationModel model = ElevationReader.read(file, false);
        assertThat(model.height_m(105.005, 20.98)).isNaN();
        assertThat(model.height_m(105.03, 20.98)).isEqualTo(7);
    }

    @Test
    void theSameHeightsHaveTheSameHash() throws Exception {
        Path one = TestGeoTiff.write(folder.resolve("a.tif"), 4326, 105, 21, 0.001, 9, 9, (lon, lat) -> lon);
        Path two = TestGeoTiff.write(folder.resolve("b.tif"), 4326, 105, 21, 0.001, 9, 9, (lon, lat) -> lon);
        Path three = TestGeoTiff.write(folder.resolve("c.tif"), 4326, 105, 21, 0.001, 9, 9, (lon, lat) -> lat);
        String hash = ElevationReader.read(one, false).contentHash();
        assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(ElevationReader.read(two, false).contentHash());
        assertThat(hash).isNotEqualTo(ElevationReader.read(three, false).contentHash());
    }

    @Test
    void saysWhichFileIsWrongAndWhatToDo() throws Exception {
        assertFault(TerrainFault.NOT_FOUND, folder.resolve("absent.tif"));
        assertFault(TerrainFault.EMPTY_FOLDER, Files.createDirectory(folder.resolve("empty")));
        assertFault(TerrainFault.UNKNOWN_FORMAT, Files.writeString(folder.resolve("dem.asc"), "ncols 3"));
        assertFault(TerrainFault.UNREADABLE, Files.writeString(folder.resolve("text.tif"), "not a tiff"));
        assertFault(TerrainFault.HGT_SIZE, Files.write(folder.resolve("N21E105.hgt"), new byte[1000]));
        assertFault(TerrainFault.HGT_NAME, Files.write(folder.resolve("tile.hgt"), new byte[2 * 1201 * 1201]));
        assertFault(TerrainFault.HGT_NAME, Files.write(folder.resolve("N99E105.hgt"), new byte[2 * 1201 * 1201]));
        assertFault(TerrainFault.SEVERAL_BANDS,
                TestGeoTiff.write(folder.resolve("rgb.tif"), 4326, 105, 21, 0.001, 9, 9, (x, y) -> 1, 3));
        assertFault(TerrainFault.TOO_SMALL,
                TestGeoTiff.write(folder.resolve("line.tif"), 4326, 105, 21, 0.001, 9, 1, (x, y) -> 1));
        assertFault(TerrainFault.NOTHING_KNOWN,
                TestGeoTiff.write(folder.resolve("void.tif"), 4326, 105, 21, 0.001, 9, 9, (x, y) -> -32768));
    }

    @Test
    void aPictureWithoutPlaceIsToldInWordsOfItsUser() throws Exception {
        Path picture = folder.resolve("picture.tif");
        assertThat(ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY), "tiff", picture.toFile()))
                .isTrue();
        assertFault(TerrainFault.NOT_PLACED, picture);
    }

    @Test
    void aTruncatedGeoTiffIsUnreadable() throws Exception {
        Path whole = TestGeoTiff.write(folder.resolve("dem.tif"), 4326, 105, 21, 0.001, 90, 90, (x, y) -> x * y);
        byte[] content = Files.readAllBytes(whole);
        for (int length : new int[] {0, 4, 100, content.length / 2}) {
            Path cut = Files.write(folder.resolve("cut" + length + ".tif"), Arrays.copyOf(content, length));
            assertFault(TerrainFault.UNREADABLE, cut);
        }
    }

    /** A crop made by GDAL (pixel is point, tiled, DEFLATE with predictor) against the tile it was cut from. */
    @Test
    void agreesWithGdalOnWhereHeightsLie() {
        Path real = Stream.of("../shared", "../../shared")
                .map(each -> Path.of(each, "real-data", "elevation"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("absent"));
        assumeTrue(Files.isDirectory(real), "real elevation data is not beside the checkout");
        ElevationModel tile = ElevationReader.read(real.resolve("N21E105.hgt"), true);
        ElevationModel crop = ElevationReader.read(real.resolve("phutho_srtm3_e105-105.55.tif"), true);
        for (double lat = 21.001; lat < 21.8; lat += 0.0137) {
            for (double lon = 105.001; lon < 105.55; lon += 0.0119) {
                double expected = tile.height_m(lon, lat);
                if (!Double.isNaN(expected)) {
                    assertThat(crop.height_m(lon, lat)).isCloseTo(expected, within(1e-3));
                }
            }
        }
    }

    private static void assertFault(TerrainFault fault, Path file) {
        assertThatExceptionOfType(TerrainFileException.class)
                .isThrownBy(() -> ElevationReader.read(file, false))
                .satisfies(e -> assertThat(e.fault()).as(e.getMessage()).isEqualTo(fault))
                .withMessageContaining(file.getFileName().toString())
                .withMessageContaining(fault.remedy());
    }

    private Path hgt(String name, int side, double west, double south) throws Exception {
        ByteBuffer content = ByteBuffer.allocate(2 * side * side);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double lon = west + (double) column / (side - 1);
                double lat = south + 1 - (double) row / (side - 1);
                boolean middle = row == (side - 1) / 2 && column == (side - 1) / 2;
                content.putShort(middle ? Short.MIN_VALUE : (short) Math.round(hgtHeight(lon, lat)));
            }
        }
        return Files.write(folder.resolve(name), content.array());
    }

    /** Whole numbers at the points of a 3 arc second tile. */
    private static double hgtHeight(double lon, double lat) {
        return (lon - 105) * 1200 + 2 * (lat - 21) * 1200;
    }
}
