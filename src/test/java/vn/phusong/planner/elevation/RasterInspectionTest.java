package vn.phusong.planner.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.RasterImporter.RasterFiles;

/** What is said of rasters that can be read but should not be trusted. */
class RasterInspectionTest {

    @TempDir
    Path folder;

    private List<ImportIssue> inspect(Optional<String> declaredCrs, Path... files) {
        return new ElevationImporter()
                .inspect(new RasterFiles("dem", "geotiff", declaredCrs, List.of(files), Map.of()));
    }

    @Test
    void aFileThatContradictsItsDeclarationIsRefused() throws Exception {
        Path utm = TestGeoTiff.write(folder.resolve("utm.tif"), 32648, 540_000, 2_360_000, 90, 9, 9, (x, y) -> 40);
        Path tm3 = TestGeoTiff.write(folder.resolve("tm3.tif"), 9208, 540_000, 2_360_000, 90, 9, 9, (x, y) -> 40);
        assertThat(inspect(Optional.empty(), utm, tm3)).isEmpty();
        assertThat(inspect(Optional.of("EPSG:32648"), utm, tm3))
                .extracting(issue -> issue.code().code(), ImportIssue::file, ImportIssue::value, ImportIssue::expected)
                .containsExactly(tuple("crs-contradiction", "tm3.tif", "EPSG:9208", "EPSG:32648"));
    }

    @Test
    void aDescriptionWithoutCodeCannotBeCompared() throws Exception {
        Path grid = Gdal.ascii(folder.resolve("g.asc"), 540_000, 2_330_000, 100, 9, 9, (x, y) -> 5);
        Path file = Gdal.translate(grid, folder.resolve("g.tif"), "-a_srs",
                "+proj=tmerc +lat_0=0 +lon_0=104.75 +k=0.9999 +x_0=500000 +y_0=0 +ellps=bessel +units=m");
        assertThat(inspect(Optional.of("EPSG:9208"), file))
                .extracting(issue -> issue.code().code())
                .containsExactly("crs-not-compared");
        assertThat(inspect(Optional.empty(), file))
                .extracting(issue -> issue.code().code())
                .containsExactly("raster-no-epsg-code");
    }

    @Test
    void undeclaredNoDataIsTakenForItAndTold() throws Exception {
        Path file = TestGeoTiff.write(folder.resolve("a.tif"), 4326, 105, 21, 0.001, 40, 40,
                (x, y) -> x < 105.01 ? -9999 : x < 105.02 ? -32768 : 70);
        assertThat(inspect(Optional.empty(), file))
                .extracting(issue -> issue.code().code(), ImportIssue::value)
                .containsExactly(tuple("raster-undeclared-no-data", "-32768 × 400, -9999 × 400"));
    }

    @Test
    void aFewOddHeightsAreAWarningManyAnError() throws Exception {
        Path spike = TestGeoTiff.write(folder.resolve("spike.tif"), 4326, 105, 21, 0.001, 40, 40,
                (x, y) -> x < 105.001 && y > 20.999 ? 7000 : 70);
        Path feet = TestGeoTiff.write(folder.resolve("feet.tif"), 4326, 105, 21, 0.001, 40, 40,
                (x, y) -> 3000 + 100_000 * (x - 105));
        assertThat(inspect(Optional.empty(), spike, feet))
                .extracting(issue -> issue.code().code(), ImportIssue::file, ImportIssue::isError)
                .containsExactly(
                        tuple("raster-odd-heights", "spike.tif", false),
                        tuple("raster-implausible-heights", "feet.tif", true));
    }

    @Test
    void voidsHeightsBelowTheSeaAndCoarseGridsAreToldAndUsed() throws Exception {
        Path grid = Gdal.ascii(folder.resolve("g.asc"), 540_000, 2_330_000, 1000, 10, 10,
                (x, y) -> x < 541_000 ? -9999 : x < 542_000 ? -60 : 70);
        Path file = Gdal.translate(grid, folder.resolve("g.tif"), "-a_srs", "EPSG:32648", "-a_nodata", "-9999");
        assertThat(inspect(Optional.empty(), file))
                .extracting(issue -> issue.code().code(), ImportIssue::value, ImportIssue::isError)
                .containsExactly(
                        tuple("raster-voids", "10 / 100", false),
                        tuple("raster-below-sea-level", "10", false),
                        tuple("raster-too-coarse", "1000 m", false));
    }
}
