package vn.phusong.planner.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.RasterImporter.RasterFiles;

class PopulationRasterTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @TempDir
    private Path folder;

    private static List<double[]> cells(Path file, Geometry area) {
        List<double[]> cells = new ArrayList<>();
        PopulationRaster.of(GeoTiffBand.read(file, Optional.empty()))
                .forEachIn(area, (lon, lat, people) -> cells.add(new double[] {lon, lat, people}));
        return cells;
    }

    /** Cells of 0.01°, each with a whole number of people that tells where it is. */
    @Test
    void cellsWhoseCentresLieWithinCountWithTheirPeople() throws Exception {
        Path file = TestGeoTiff.write(folder.resolve("p.tif"), 4326, 105, 21, 0.01, 10, 10,
                (lon, lat) -> Math.floor((lon - 105) * 100) + 10 * Math.floor((21 - lat) * 100));
        // Centres at …5 thousandths: columns 2 and 3 of rows 1 and 2, the triangle above their diagonal
        Polygon area = GEOMETRY.createPolygon(new Coordinate[] {
            new Coordinate(105.02, 20.99), new Coordinate(105.04, 20.99), new Coordinate(105.02, 20.969),
            new Coordinate(105.02, 20.99)
        });
        assertThat(cells(file, area))
                .extracting(cell -> Math.round(cell[0] * 1000), cell -> Math.round(cell[1] * 1000), cell -> cell[2])
                .containsExactly(tuple(105_025L, 20_985L, 12.0), tuple(105_035L, 20_985L, 13.0),
                        tuple(105_025L, 20_975L, 22.0));
    }

    @Test
    void aRasterOfUtmKeepsItsPeopleAndItsPlaces() throws Exception {
        Path file = TestGeoTiff.write(folder.resolve("u.tif"), 32648, 500_000, 2_350_000, 100, 40, 40, (x, y) -> 2);
        // 1 km square around the middle of the raster, in degrees: 10 x 10 cells but for those at its edge
        double lat = 21.2339;
        Geometry area = GEOMETRY.toGeometry(new org.locationtech.jts.geom.Envelope(
                105.01925 - 0.00482, 105.01925 + 0.00482, lat - 0.00452, lat + 0.00452));
        List<double[]> cells = cells(file, area);
        assertThat(cells.size()).isBetween(81, 121);
        assertThat(cells).allSatisfy(cell -> {
            assertThat(cell[0]).isCloseTo(105.01925, within(0.00483));
            assertThat(cell[1]).isCloseTo(lat, within(0.00453));
            assertThat(cell[2]).isEqualTo(2);
        });
    }

    @Test
    void fewerPeopleThanNoneAreRefusedUnlessTheyAreDeclaredAsNoData() throws Exception {
        Path raw = TestGeoTiff.write(
                folder.resolve("n.tif"), 4326, 105, 21, 0.01, 4, 4, (lon, lat) -> lon < 105.01 ? -99999 : 3);
        Path declared = Gdal.translate(raw, folder.resolve("d.tif"), "-a_nodata", "-99999");
        PopulationImporter importer = new PopulationImporter();
        assertThat(importer.inspect(files(raw)))
                .extracting(issue -> issue.code().code(), ImportIssue::value, ImportIssue::isError)
                .containsExactly(tuple("raster-negative-people", "-99999.0", true));
        assertThat(importer.inspect(files(declared))).isEmpty();
    }

    private static RasterFiles files(Path file) {
        return new RasterFiles("people", "geotiff", Optional.empty(), List.of(file), Map.of());
    }
}
