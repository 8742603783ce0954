package vn.phusong.planner.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import vn.phusong.planner.ingest.Ogr;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.radio.geodesy.Geodesic;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.testbed.Requirement;

/**
 * Check points of EPSG:9208 (computed with PROJ 9.1.1 through EPSG:6960), written by GDAL as eastings and northings, come
 * out of every format where they are; the reference system is told by the file alone.
 */
class CheckPointsTest {
    private static final double TOLERANCE_M = 0.005;

    private record CheckPoint(String name, double lon_deg, double lat_deg, double easting_m, double northing_m) {}

    private static final List<CheckPoint> POINTS = List.of(
            new CheckPoint("Việt Trì", 105.3877261, 21.3259555, 565957.770, 2359172.010),
            new CheckPoint("Hy Cương", 105.3224, 21.3693, 559163.620, 2363944.827),
            new CheckPoint("Thanh Sơn", 105.1785718, 21.2183109, 544293.388, 2347181.109),
            new CheckPoint("Hạ Hòa", 105.0071725, 21.5632937, 526438.064, 2385336.086),
            new CheckPoint("Kinh tuyến trục", 104.75, 21.4, 499804.070, 2367235.585));

    @TempDir
    private Path folder;

    @BeforeEach
    void needsGdal() {
        Requirement.OGRINFO.demand();
    }

    @ParameterizedTest
    @CsvSource({
        "shapefile, points.shp, ESRI Shapefile, name",
        "geopackage, points.gpkg, GPKG, name",
        "flatgeobuf, points.fgb, FlatGeobuf, name",
        "kml, points.kml, LIBKML, name",
        "kml, points.kmz, LIBKML, name"
    })
    void comeOutWhereTheyAre(String format, String file, String driver, String column) throws Exception {
        Path made = folder.resolve(file);
        // KML has degrees only, so GDAL converts; to the other formats it writes the numbers as they are.
        String option = format.equals("kml") ? "-s_srs" : "-a_srs";
        List<String> arguments = format.equals("kml")
                ? List.of("-f", driver, option, "EPSG:9208", "-t_srs", "EPSG:4326")
                : List.of("-f", driver, option, "EPSG:9208", "-lco", "ENCODING=UTF-8");
        Ogr.convert(source(), made, arguments.toArray(String[]::new));

        RowReader reader = ReaderBeans.all().find(format).orElseThrow();
        String crs = reader.findCrs(SourceFile.of(made)).orElseThrow().code();
        List<RawRow> rows = Rows.read(reader, made).rows();

        assertThat(crs).isEqualTo(format.equals("kml") ? "EPSG:4326" : "EPSG:9208");
        assertThat(rows).hasSameSizeAs(POINTS);
        double farthest_m = 0;
        for (CheckPoint point : POINTS) {
            RawRow row = rows.stream()
                    .filter(each -> point.name.equals(each.values().get(column)))
                    .findFirst()
                    .orElseThrow();
            Coordinate place = CoordinateSystems.toWgs84(crs).apply(row.geometry()).getCoordinate();
            farthest_m = Math.max(
                    farthest_m,
                    Geodesic.distance_m(
                            new LonLat(place.x, place.y), new LonLat(point.lon_deg, point.lat_deg)));
        }
        System.out.printf(Locale.ROOT, "%s: farthest check point %.2f mm%n", file, farthest_m * 1000);
        assertThat(farthest_m).isLessThan(TOLERANCE_M);
    }

    private Path source() throws IOException {
        StringBuilder features = new StringBuilder();
        for (CheckPoint point : POINTS) {
            features.append(features.isEmpty() ? "" : ",")
                    .append("{\"type\":\"Feature\",\"properties\":{\"name\":\"")
                    .append(point.name)
                    .append("\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[")
                    .append(point.easting_m + "," + point.northing_m)
                    .append("]}}");
        }
        String collection = "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
        return Rows.file(folder, "points.geojson", collection.getBytes(StandardCharsets.UTF_8));
    }
}
