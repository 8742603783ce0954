package vn.phusong.planner.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusong.radio.terrain.ElevationModel;

/** GeoTIFFs as GDAL writes them: where their heights lie, how they are stored, what they say of themselves. */
class GeoTiffByGdalTest {

    private static final double STEP = 0.001;

    /** VN-2000 / TM-3 104-45 by its parameters; PROJ takes them as a position vector. */
    private static final String TM_3 = "+proj=tmerc +lat_0=0 +lon_0=104.75 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84"
            + " +units=m +no_defs";

    private static final String SHIFT =
            " +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278";

    @TempDir
    Path folder;

    /** 1 m per cell eastwards, 3 m northwards: half a pixel off is 2 m. */
    private static double plane(double lon, double lat) {
        return (lon - 105) / STEP + 3 * (lat - 21) / STEP + 10;
    }

    private Path ascii() throws Exception {
        return Gdal.ascii(folder.resolve("plane.asc"), 105, 21, STEP, 200, 150, GeoTiffByGdalTest::plane);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-mo AREA_OR_POINT=Area",
        "-mo AREA_OR_POINT=Point",
        "-mo AREA_OR_POINT=Point -co TILED=YES -co COMPRESS=DEFLATE -co PREDICTOR=3",
        "-co TILED=YES -co BLOCKXSIZE=64 -co BLOCKYSIZE=32 -co COMPRESS=LZW",
        "-co COMPRESS=PACKBITS -co BLOCKYSIZE=1",
        "-co BIGTIFF=YES -co COMPRESS=DEFLATE",
        "-co BIGTIFF=YES -co TILED=YES -co ENDIANNESS=BIG",
        "-ot Float64",
        "-ot Int16 -co COMPRESS=LZW -co PREDICTOR=2",
        "-ot Int32 -co COMPRESS=DEFLATE -co PREDICTOR=2",
        "-ot UInt16"
    })
    void heightsLieWhereTheyLieForGdal(String options) throws Exception {
        Path file = Gdal.translate(
                ascii(), folder.resolve("plane.tif"), ("-ot Float32 -a_srs EPSG:4326 " + options).split(" "));
        ElevationModel model = ElevationReader.read(file, false);
        // Integers are exact only where the plane is whole: at centres of cells, each 0.5 + 1.5 + 10.
        double tolerance = options.contains("Int") ? 0.51 : 1e-3;
        for (double lon = 105.002; lon < 105.198; lon += 0.0137) {
            for (double lat = 21.002; lat < 21.148; lat += 0.0113) {
                assertThat(model.height_m(lon, lat)).isCloseTo(plane(lon, lat), within(tolerance));
            }
        }
        double[] corners = {105.0021, 21.0021, 105.1979, 21.0021, 105.0021, 21.1479, 105.1979, 21.1479};
        double[] cells = Gdal.cellsAt(file, corners);
        for (int i = 0; i < cells.length; i++) {
            // A place is at most half a cell from its cell's middle: 0.5 m and 1.5 m.
            assertThat(cells[i]).isCloseTo(model.height_m(corners[2 * i], corners[2 * i + 1]), within(2.51));
        }
    }

    @Test
    void scaleAndOffsetAreApplied() throws Exception {
        Path whole = Gdal.ascii(
                folder.resolve("whole.asc"), 105, 21, STEP, 20, 20, (x, y) -> Math.round((x - 105) * 10_000));
        Path file = Gdal.translate(
                whole, folder.resolve("scaled.tif"), "-ot", "Int16", "-a_srs", "EPSG:4326", "-a_scale", "0.5",
                "-a_offset", "7");
        ElevationModel model = ElevationReader.read(file, false);
        assertThat(model.height_m(105.0105, 21.01)).isCloseTo(105 * 0.5 + 7, within(1e-4));
    }

    @Test
    void cellsWithoutDataAreUnknownHoweverTheyAreMarked() throws Exception {
        for (String noData : new String[] {"-32768", "-9999", "nan", "0"}) {
            Path grid = Gdal.ascii(folder.resolve("holes.asc"), 105, 21, STEP, 60, 60, (x, y) ->
                    x > 105.03 ? Double.parseDouble(noData.replace("nan", "NaN")) : 50);
            Path file = Gdal.translate(
                    grid, folder.resolve("holes.tif"), "-ot", "Float32", "-a_srs", "EPSG:4326", "-a_nodata", noData);
            ElevationModel model = ElevationReader.read(file, false);
            assertThat(model.height_m(105.05, 21.02)).as(noData).isNaN();
            assertThat(model.height_m(105.01, 21.02)).as(noData).isEqualTo(50);
            assertThat(model.covers(105.05, 21.02)).isTrue();
            assertThat(model.covers(104.9, 21.02)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:9208", "EPSG:3405", "EPSG:4756", "EPSG:32648", TM_3 + SHIFT})
    void aTransformedCopyHasTheHeightsOfTheOriginal(String system) throws Exception {
        Path original = Gdal.translate(
                ascii(), folder.resolve("wgs84.tif"), "-ot", "Float32", "-a_srs", "EPSG:4326");
        Path copy = folder.resolve("copy.tif");
        String step = system.equals("EPSG:4756") ? "0.001" : "100";
        Gdal.run("gdalwarp", "-q", "-t_srs", system, "-tr", step, step, "-r", "bilinear", "-et", "0", "-dstnodata",
                "-9999", original.toString(), copy.toString());

        ElevationModel model = ElevationReader.read(copy, false);

        assertThat(Gdal.run("gdalinfo", copy.toString()).contains("ID[\"EPSG\",9208]"))
                .isEqualTo(system.equals("EPSG:9208"));
        for (double lon = 105.01; lon < 105.19; lon += 0.0237) {
            for (double lat = 21.01; lat < 21.14; lat += 0.0213) {
                // 1 m on a plane of 1 m and 3 m per 100 m; without the datum shift it were 5 m.
                assertThat(model.height_m(lon, lat)).as("%s %s", lon, lat).isCloseTo(plane(lon, lat), within(0.03));
            }
        }
        assertThat(Gdal.cellsAt(copy, 105.1, 21.1)[0]).isCloseTo(model.height_m(105.1, 21.1), within(2.3));
    }

    /** The same projection without shift is not VN-2000 for certain: it is asked for, and then believed. */
    @Test
    void aSystemThatMatchesNoCodeIsReadAsDeclared() throws Exception {
        Path grid = Gdal.ascii(folder.resolve("tm3.asc"), 540_000, 2_330_000, 100, 50, 50, (x, y) -> x / 10_000);
        Path file = Gdal.translate(grid, folder.resolve("tm3.tif"), "-ot", "Float32", "-a_srs", TM_3);
        assertThatExceptionOfType(TerrainFileException.class)
                .isThrownBy(() -> ElevationReader.read(file, false))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(TerrainFault.NO_EPSG_CODE));
        ElevationModel declared = ElevationReader.read(file, false, Optional.of("EPSG:9208"));
        // VN-2000 / TM-3 104-45 of this place by PROJ 9.1.1 through EPSG:6960: 542500.0, 2332500.0
        String place = Gdal.run("bash", "-c",
                "echo 542500 2332500 | gdaltransform -s_srs EPSG:9208 -t_srs EPSG:4326 -output_xy");
        String[] lonLat = place.strip().split(" ");
        boolean lonFirst = Double.parseDouble(lonLat[0]) > 90;
        double lon = Double.parseDouble(lonLat[lonFirst ? 0 : 1]);
        double lat = Double.parseDouble(lonLat[lonFirst ? 1 : 0]);
        assertThat(declared.height_m(lon, lat) * 10_000).isCloseTo(542_500, within(0.1));
    }

    /** What ArcGIS writes: no codes, the description in a citation. */
    @Test
    void aDescriptionByEsriIsMatchedToItsCode() throws Exception {
        Path grid = Gdal.ascii(folder.resolve("esri.asc"), 540_000, 2_330_000, 100, 50, 50, (x, y) -> x / 10_000);
        Path file = Gdal.translate(grid, folder.resolve("esri.tif"), "-ot", "Float32", "-a_srs",
                "PROJCS[\"VN_2000_TM_3_104_45\",GEOGCS[\"GCS_VN_2000\",DATUM[\"D_Vietnam_2000\","
                        + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
                        + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                        + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
                        + "PARAMETER[\"Central_Meridian\",104.75],PARAMETER[\"Scale_Factor\",0.9999],"
                        + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]");
        assertThat(TerrainFiles.open(file, Optional.empty()).crs()).isEqualTo("EPSG:9208");
    }

    @Test
    void heightsInFeetAreRefused() throws Exception {
        Path vrt = Gdal.translate(ascii(), folder.resolve("plane.vrt"), "-of", "VRT", "-a_srs", "EPSG:4326");
        Files.writeString(vrt, Files.readString(vrt).replaceFirst(
                "(<VRTRasterBand[^>]*>)", "$1<UnitType>ft</UnitType>"));
        Path file = Gdal.translate(vrt, folder.resolve("feet.tif"), "-ot", "Float32");
        assertThatExceptionOfType(TerrainFileException.class)
                .isThrownBy(() -> ElevationReader.read(file, false))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(TerrainFault.NOT_IN_METRES))
                .withMessageContaining("ft");
    }

    @Test
    void aCompressionNobodyHereKnowsIsToldWithItsRemedy() throws Exception {
        Path file = Gdal.translate(ascii(), folder.resolve("lerc.tif"), "-ot", "Float32", "-a_srs", "EPSG:4326",
                "-co", "COMPRESS=LERC");
        assertThatExceptionOfType(TerrainFileException.class)
                .isThrownBy(() -> ElevationReader.read(file, false))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(TerrainFault.UNREADABLE))
                .withMessageContaining("COMPRESS=DEFLATE");
    }
}
