package vn.phusong.planner.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusong.radio.geodesy.EastNorth;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.geodesy.TransverseMercator;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GridTerrain;
import vn.phusong.radio.terrain.PathProfile;

/** Folders of tiles that differ in reference system and posting. */
class TerrainTilesTest {

    @TempDir
    Path folder;

    /** Metres that fit into float within a millimetre. */
    private static double plane(double lon, double lat) {
        return 1000 * (lon - 105) + 3000 * (lat - 21) + 100;
    }

    private static LonLat utm(double easting, double northing) {
        return TransverseMercator.ofEpsg(32648).unproject(easting, northing);
    }

    private static double utmPlane(double easting, double northing) {
        return plane(utm(easting, northing).lon_deg(), utm(easting, northing).lat_deg());
    }

    @Test
    void theFinestPostingCountsFirstThenTheName() throws Exception {
        TestGeoTiff.write(folder.resolve("a-coarse.tif"), 4326, 105, 21.2, 0.003, 60, 60, (x, y) -> 1);
        TestGeoTiff.write(folder.resolve("b-fine.tif"), 4326, 105.02, 21.18, 0.0005, 100, 100, (x, y) -> 2);
        TestGeoTiff.write(folder.resolve("c-fine.tif"), 32648, 503_000, 2_338_000, 55, 90, 90, (x, y) -> 3);
        ElevationModel model = ElevationReader.read(folder, false);
        LonLat inBoth = utm(504_000, 2_337_000);
        assertThat(inBoth.lon_deg()).isBetween(105.02, 105.07);
        assertThat(inBoth.lat_deg()).isBetween(21.13, 21.18);
        assertThat(model.height_m(inBoth.lon_deg(), inBoth.lat_deg())).as("equal postings, b before c").isEqualTo(2);
        assertThat(model.height_m(105.01, 21.1)).isEqualTo(1);
        LonLat onlyC = utm(507_500, 2_334_000);
        assertThat(model.height_m(onlyC.lon_deg(), onlyC.lat_deg())).isEqualTo(3);
        assertThat(model.posting_m()).isCloseTo(55, within(0.5));
        assertThat(model.height_m(105.3, 21.1)).as("beyond all").isNaN();
    }

    @Test
    void voidsOfTheFinestAreTakenFromTheNext() throws Exception {
        TestGeoTiff.write(folder.resolve("fine.tif"), 4326, 105, 21.1, 0.0005, 200, 200,
                (x, y) -> x > 105.03 && x < 105.06 ? Double.NaN : plane(x, y));
        TestGeoTiff.write(folder.resolve("coarse.tif"), 32648, 499_000, 2_334_000, 90, 140, 140,
                (x, y) -> utmPlane(x, y) + 50);
        ElevationModel model = ElevationReader.read(folder, false);
        assertThat(model.height_m(105.02, 21.05)).isCloseTo(plane(105.02, 21.05), within(0.01));
        assertThat(model.height_m(105.045, 21.05)).isCloseTo(plane(105.045, 21.05) + 50, within(0.01));
    }

    /** Areas that touch: their outermost centres are a whole cell apart, and no lattice joins them. */
    @Test
    void seamsBetweenTilesAreNoVoids() throws Exception {
        TestGeoTiff.write(folder.resolve("west.tif"), 4326, 105, 21.1, 0.001, 50, 100, TerrainTilesTest::plane);
        TestGeoTiff.write(folder.resolve("east.tif"), 4326, 105.05, 21.1, 0.0009, 60, 110, TerrainTilesTest::plane);
        ElevationModel model = ElevationReader.read(folder, false);
        assertThat(model.rasters()).hasSize(2);
        for (double lat = 21.0123; lat < 21.09; lat += 0.0071) {
            for (double lon = 105.0470; lon < 105.053; lon += 0.00007) {
                assertThat(model.height_m(lon, lat)).as("%s %s", lon, lat).isCloseTo(plane(lon, lat), within(0.01));
            }
        }
        assertThat(model.height_m(104.9985, 21.05)).as("more than a cell outside").isNaN();
        assertThat(model.height_m(105.0001, 21.05)).as("within the westernmost cell")
                .isCloseTo(plane(105.0005, 21.05), within(0.01));
    }

    /** Two zones of VN-2000, whose edges cross at an angle. */
    @Test
    void zonesOfVn2000MeetWithoutGap() throws Exception {
        for (String zone : new String[] {"EPSG:9208", "EPSG:5897"}) {
            boolean west = zone.equals("EPSG:9208");
            Path part = Gdal.translate(
                    Gdal.ascii(folder.resolve("part.asc"), west ? 105 : 105.095, 21, 0.0005, 210, 120,
                            TerrainTilesTest::plane),
                    folder.resolve("part.tiff.tmp"), "-of", "GTiff", "-ot", "Float32", "-a_srs", "EPSG:4326");
            Gdal.run("gdalwarp", "-q", "-t_srs", zone, "-tr", "50", "50", "-r", "bilinear", "-et", "0", "-dstnodata",
                    "-9999", part.toString(), folder.resolve(west ? "west.tif" : "east.tif").toString());
        }
        ElevationModel model = ElevationReader.read(folder, false);
        assertThat(model.rasters()).hasSize(2);
        for (double lon = 105.005; lon < 105.195; lon += 0.00031) {
            assertThat(model.height_m(lon, 21.03)).as("%s", lon).isCloseTo(plane(lon, 21.03), within(0.05));
        }
    }

    @Test
    void tilesOfOneZoneBecomeOneLattice() throws Exception {
        TestGeoTiff.write(folder.resolve("a.tif"), 32648, 540_000, 2_360_000, 90, 20, 20, TerrainTilesTest::utmPlane);
        TestGeoTiff.write(folder.resolve("b.tif"), 32648, 541_800, 2_360_000, 90, 20, 20, TerrainTilesTest::utmPlane);
        ElevationModel model = ElevationReader.read(folder, false);
        assertThat(model.rasters()).hasSize(1);
        LonLat seam = utm(541_790, 2_359_000);
        assertThat(model.height_m(seam.lon_deg(), seam.lat_deg())).isCloseTo(utmPlane(541_790, 2_359_000), within(0.01));
    }

    /** The coverage raster's terrain reads several rasters by the same rules. */
    @Test
    void theTerrainOfARasterFollowsTheTiles() throws Exception {
        TestGeoTiff.write(folder.resolve("a.tif"), 32648, 510_000, 2_340_000, 30, 100, 200, TerrainTilesTest::utmPlane);
        TestGeoTiff.write(folder.resolve("b.tif"), 32648, 513_000, 2_340_000, 50, 60, 120, TerrainTilesTest::utmPlane);
        ElevationModel model = ElevationReader.read(folder, false);
        assertThat(model.rasters()).hasSize(2);
        MetricGrid grid = new MetricGrid(32648, 510_500, 2_339_500, 50, 100, 90);
        GridTerrain terrain = GridTerrain.of(model, ClutterModel.none(), grid);
        for (int row = 0; row < grid.rows(); row += 7) {
            for (int column = 0; column < grid.columns(); column++) {
                EastNorth centre = new EastNorth(grid.easting_m(column), grid.northing_m(row));
                assertThat((double) terrain.ground_m(grid.index(column, row)))
                        .isCloseTo(utmPlane(centre.easting_m(), centre.northing_m()), within(0.01));
            }
        }
        PathProfile across = new PathProfile(200);
        terrain.cutter().cut(2, 3, 0.9, 0.8, 100, 0.06, across);
        PathProfile end = new PathProfile(200);
        terrain.cutter().cutTo(58, 9, 0.5, 0.1, 15, 3, 0.026, end);
        assertThat(across.heights_m()[99])
                .isCloseTo(gridPlane(2 + 99 * 0.9, 3 + 99 * 0.8), within(0.01));
        for (int i = 0; i < 15; i++) {
            double column = 58 - 0.5 * (14 - i);
            double row = 9 - 0.1 * (14 - i);
            assertThat(end.heights_m()[i])
                    .isCloseTo(gridPlane(column, row), within(0.01));
        }
    }

    private static double gridPlane(double column, double row) {
        return utmPlane(510_525 + 50 * column, 2_339_475 - 50 * row);
    }

    @Test
    void hgtTilesOfBothPostingsAndAnyCase() throws Exception {
        hgt("N21E105.HGT", 1201, 100);
        hgt("n21e106.hgt", 3601, 200);
        hgt("S01W001.Hgt", 1201, 300);
        ElevationModel model = ElevationReader.read(folder, true);
        assertThat(model.height_m(105.5, 21.5)).isEqualTo(100);
        assertThat(model.height_m(106.5, 21.5)).isEqualTo(200);
        assertThat(model.height_m(106, 21.5)).as("the shared edge").isEqualTo(200);
        assertThat(model.height_m(-0.5, -0.5)).isEqualTo(300);
        assertThat(model.posting_m()).isCloseTo(30.8, within(0.1));
        hgt("N21.hgt", 1201, 1);
        assertThatExceptionOfType(TerrainFileException.class)
                .isThrownBy(() -> ElevationReader.read(folder, true))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(TerrainFault.HGT_NAME));
    }

    /** SRTM in TM-3 by GDAL against the tile itself, at random places. */
    @Test
    void aRealTileInVn2000HasItsHeights() throws Exception {
        Path real = Stream.of("../shared", "../../shared")
                .map(each -> Path.of(each, "real-data", "elevation", "N21E105.hgt"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(Path.of("absent"));
        assumeTrue(Files.isRegularFile(real), "real elevation data is not beside the checkout");
        Path copy = folder.resolve("tm3.tif");
        Gdal.run("gdalwarp", "-q", "-t_srs", "EPSG:9208", "-tr", "30", "30", "-r", "bilinear", "-et", "0", "-te",
                "540000", "2330000", "570000", "2360000", "-ot", "Float32", real.toString(), copy.toString());
        ElevationModel tile = ElevationReader.read(real, true);
        ElevationModel transformed = ElevationReader.read(copy, true);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        double[] off_m = random.doubles(4000)
                .map(each -> {
                    double lon = 105.16 + 0.25 * each;
                    double lat = 21.1 + 0.2 * random.nextDouble();
                    return Math.abs(tile.height_m(lon, lat) - transformed.height_m(lon, lat));
                })
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        assertThat(off_m.length).as("SRTM has a few voids here, seed %s", seed).isGreaterThan(3950);
        // Heights halfway between posts of 90 m, asked again on a lattice of 30 m; 224 m off would be 20 m and more.
        assertThat(off_m[off_m.length / 2]).as("median, seed %s", seed).isLessThan(0.5);
        assertThat(off_m[off_m.length * 99 / 100]).as("99 of 100, seed %s", seed).isLessThan(6);
    }

    private void hgt(String name, int side, int height_m) throws Exception {
        ByteBuffer content = ByteBuffer.allocate(2 * side * side);
        while (content.hasRemaining()) {
            content.putShort((short) height_m);
        }
        Files.write(folder.resolve(name), content.array());
    }
}
