package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.testbed.PhuSongTest;
import vn.phusong.testbed.Requirement;

/** The tiny pack with its boundaries in other formats, as GDAL writes them, lands where the GeoJSON does. */
@PhuSongTest(database = "ingest")
class FormatLoadTest {
    private static final String UNITS = "admin/units-2024.geojson";
    private static final String ENTRY = "file: admin/units-2024.geojson\n    format: geojson\n    crs: EPSG:4326";
    private static final double TOLERANCE_M = 0.005;

    @Autowired
    private PackLoader loader;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path temporary;

    private PackFolder pack;

    @BeforeEach
    void unpack() {
        Requirement.OGRINFO.demand();
        pack = PackFolder.tiny(temporary.resolve("pack"));
    }

    @ParameterizedTest
    @CsvSource({
        "shapefile, ESRI Shapefile, units.shp, EPSG:9208",
        "shapefile, ESRI Shapefile, units.shp, EPSG:4326",
        "shapefile, ESRI Shapefile, units.shz, EPSG:5897",
        "geopackage, GPKG, units.gpkg, EPSG:9208",
        "flatgeobuf, FlatGeobuf, units.fgb, EPSG:9208",
        "kml, LIBKML, units.kml, EPSG:4326"
    })
    void landsWithinFiveMillimetres(String format, String driver, String file, String crs) throws Exception {
        Map<String, String> expected = load(pack);
        Path made = pack.path().resolve("admin").resolve(file);
        Ogr.convert(pack.path().resolve(UNITS), made, "-f", driver, "-t_srs", crs, "-lco", "ENCODING=UTF-8");
        if (file.endsWith(".shz")) {
            file = "units.zip";
            Files.move(made, made.resolveSibling(file));
        }
        pack.edit(BadPack.YAML, ENTRY, "file: admin/" + file + "\n    format: " + format);
        Map<String, String> found = load(pack);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((unit, boundary) ->
                assertThat(distance_m(boundary, found.get(unit))).as(unit).isLessThan(TOLERANCE_M));
    }

    @Test
    void aFileThatContradictsThePackIsRefused() {
        Path made = pack.path().resolve("admin/units.shp");
        Ogr.convert(pack.path().resolve(UNITS), made, "-t_srs", "EPSG:9208");
        pack.edit(BadPack.YAML, ENTRY, "file: admin/units.shp\n    format: shapefile\n    crs: EPSG:5897");
        LoadReport report = loader.load(pack.path(), true);
        assertThat(report.accepted()).isFalse();
        assertThat(report.issues())
                .filteredOn(issue -> issue.code().code().equals("crs-contradiction"))
                .singleElement()
                .satisfies(issue -> assertThat(IssueMessages.message(issue, Locale.ENGLISH))
                        .contains("EPSG:9208 (VN-2000_TM-3_104-45)", "crs: EPSG:5897"));
    }

    @Test
    void aChangedPartOfAShapefileIsNoticed() throws Exception {
        Path made = pack.path().resolve("admin/units.shp");
        Ogr.convert(pack.path().resolve(UNITS), made, "-t_srs", "EPSG:9208", "-lco", "ENCODING=UTF-8");
        pack.edit(BadPack.YAML, ENTRY, "file: admin/units.shp\n    format: shapefile");
        load(pack);
        assertThat(outcome()).isEqualTo("UNCHANGED");
        Path attributes = pack.path().resolve("admin/units.dbf");
        byte[] bytes = Files.readAllBytes(attributes);
        // The day of the last change, which alters no row.
        bytes[3]++;
        Files.write(attributes, bytes);
        assertThat(loader.load(pack.path(), false).issues()).noneMatch(ImportIssue::isError);
        assertThat(jdbc.sql("select count(distinct content_hash) from dataset where name = 'units-2024' and file like '%.shp'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private String outcome() {
        return loader.load(pack.path(), false).datasets().stream()
                .filter(each -> each.name().equals("units-2024"))
                .map(each -> each.outcome().name())
                .findFirst()
                .orElseThrow();
    }

    /** Boundary by unit. */
    private Map<String, String> load(PackFolder folder) {
        LoadReport report = loader.load(folder.path(), false);
        assertThat(report.issues()).filteredOn(ImportIssue::isError).isEmpty();
        Map<String, String> boundaries = new LinkedHashMap<>();
        jdbc.sql("""
                select u.level || ' ' || u.code || ' ' || u.name as unit, st_astext(u.boundary, 12) as boundary
                from admin_unit u join dataset d on d.id = u.dataset_id
                where d.state = 'CURRENT' and d.name = 'units-2024' order by 1""")
                .query((row, n) -> boundaries.put(row.getString("unit"), row.getString("boundary")))
                .list();
        assertThat(boundaries).isNotEmpty();
        return boundaries;
    }

    /** The farthest that a point of one lies from the other, with the longest degree there is. */
    private double distance_m(String one, String other) {
        return 111_700
                * jdbc.sql("select st_hausdorffdistance(st_geomfromtext(?), st_geomfromtext(?))")
                        .params(List.of(one, other))
                        .query(Double.class)
                        .single();
    }
}
