package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.planner.ingest.crs.DatumShift;
import vn.phusong.testbed.PhuSongTest;

/** The hamlets and units of the mini pack, moved by what VN-2000 degrees lack when they are taken for WGS 84. */
@PhuSongTest(database = "ingest")
class MissingDatumShiftTest {
    private static final Path MINI = Path.of("gis-data", "mini");
    private static final Pattern PLACE = Pattern.compile("\\[([0-9.]+),([0-9.]+)]");
    private static final double METRES_PER_DEGREE = 111_195;
    private static final UnaryOperator<Coordinate> AS_IT_IS = place -> place;

    @Autowired
    private PackLoader loader;

    @TempDir
    private Path folder;

    @BeforeEach
    void emptyDatabase(@Autowired JdbcClient jdbc) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
    }

    /** The constants are the conversion's, within 15 m all over Vietnam. */
    @ParameterizedTest
    @CsvSource({"105.2, 21.3", "103.0, 22.4", "106.0, 20.5", "108.0, 16.0", "106.7, 10.8"})
    void theShiftIsThatOfTheConversion(double lon, double lat) {
        Coordinate place = new Coordinate(lon, lat);
        Coordinate moved = toWgs84(place);
        assertThat(moved.x - place.x).isCloseTo(DatumShift.LON_DEG, within(15 / METRES_PER_DEGREE));
        assertThat(moved.y - place.y).isCloseTo(DatumShift.LAT_DEG, within(15 / METRES_PER_DEGREE));
    }

    @Test
    void theRightPackIsNotDoubted() throws IOException {
        assertThat(doubts(AS_IT_IS, AS_IT_IS, "EPSG:4326", 0)).isEmpty();
    }

    @Test
    void hamletsInDegreesOfVn2000DeclaredAsWgs84() throws IOException {
        assertThat(doubts(AS_IT_IS, MissingDatumShiftTest::toVn2000, "EPSG:4326", 0)).singleElement().satisfies(issue -> {
            assertThat(issue.dataset()).isEqualTo("hamlets");
            assertThat(issue.value()).isEqualTo("EPSG:4326");
            assertThat(issue.expected()).startsWith("crs: EPSG:4756 (");
        });
    }

    @Test
    void declaredRightlyTheyAreNotDoubted() throws IOException {
        assertThat(doubts(AS_IT_IS, MissingDatumShiftTest::toVn2000, "EPSG:4756", 0)).isEmpty();
    }

    @Test
    void hamletsOfWgs84DeclaredAsVn2000() throws IOException {
        assertThat(doubts(AS_IT_IS, AS_IT_IS, "EPSG:4756", 0))
                .singleElement()
                .satisfies(issue -> assertThat(issue.expected()).startsWith("crs: EPSG:4326 ("));
    }

    @Test
    void anEditionOfUnitsThatLacksTheShiftIsNamed() throws IOException {
        assertThat(doubts(MissingDatumShiftTest::toVn2000, AS_IT_IS, "EPSG:4326", 0)).singleElement().satisfies(issue -> {
            assertThat(issue.dataset()).isEqualTo("units-2025-07");
            assertThat(issue.expected()).startsWith("crs: EPSG:4756 (2024-11: ");
        });
    }

    /** Each hamlet moved by its own error on top, as where boundaries are drawn by hand. */
    @ParameterizedTest
    @ValueSource(ints = {25, 50, 75})
    void isFoundUnderErrorsOfTheBoundaries(int sigma_m) throws IOException {
        assertThat(doubts(AS_IT_IS, MissingDatumShiftTest::toVn2000, "EPSG:4326", sigma_m)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 50, 100, 200, 400})
    void errorsWithoutADirectionAreNotTakenForIt(int sigma_m) throws IOException {
        assertThat(doubts(AS_IT_IS, AS_IT_IS, "EPSG:4326", sigma_m)).isEmpty();
    }

    private List<ImportIssue> doubts(
            UnaryOperator<Coordinate> newUnits, UnaryOperator<Coordinate> hamlets, String crs, int sigma_m)
            throws IOException {
        copy("admin/units-2024-11.geojson", AS_IT_IS, 0);
        copy("admin/units-2025-07.geojson", newUnits, 0);
        copy("hamlets/hamlets.geojson", hamlets, sigma_m);
        Files.writeString(folder.resolve("pack.yaml"), """
                pack: mini-moved
                title: {vi: "Thử", en: "Test"}
                province: "25"
                synthetic: true
                licence: CC0-1.0
                source: "the mini pack, moved"
                editions:
                  - {code: "2024-11", title: {vi: "cũ", en: "old"}, valid_from: 2024-11-01, valid_to: 2025-07-01}
                  - {code: "2025-07", title: {vi: "mới", en: "new"}, valid_from: 2025-07-01}
                register_edition: "2024-11"
                datasets:
                  - {name: units-2024-11, kind: admin-units, edition: "2024-11", file: units-2024-11.geojson, format: geojson, crs: EPSG:4326}
                  - {name: units-2025-07, kind: admin-units, edition: "2025-07", file: units-2025-07.geojson, format: geojson, crs: EPSG:4326}
                  - {name: hamlets, kind: hamlets, file: hamlets.geojson, format: geojson, crs: %s}
                """.formatted(crs));
        return loader.load(folder, false).issues().stream()
                .filter(issue -> issue.code() == IngestIssue.MISSING_DATUM_SHIFT)
                .toList();
    }

    /** The mini pack has one feature a line. */
    private void copy(String file, UnaryOperator<Coordinate> way, int sigma_m) throws IOException {
        Random random = new Random(3927);
        String moved = Files.readAllLines(MINI.resolve(file)).stream()
                .map(line -> {
                    double lon_deg = random.nextGaussian() * sigma_m / METRES_PER_DEGREE / 0.93;
                    double lat_deg = random.nextGaussian() * sigma_m / METRES_PER_DEGREE;
                    return PLACE.matcher(line).replaceAll(place -> text(way.apply(place(place)), lon_deg, lat_deg));
                })
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve(Path.of(file).getFileName()), moved);
    }

    private static Coordinate place(MatchResult numbers) {
        return new Coordinate(Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2)));
    }

    private static String text(Coordinate place, double lon_deg, double lat_deg) {
        return String.format(Locale.ROOT, "[%.8f,%.8f]", place.x + lon_deg, place.y + lat_deg);
    }

    private static Coordinate toWgs84(Coordinate vn2000) {
        return CoordinateSystems.toWgs84("EPSG:4756")
                .apply(new GeometryFactory().createPoint(vn2000))
                .getCoordinate();
    }

    /** The shift changes by less than a millimetre over its own length. */
    private static Coordinate toVn2000(Coordinate wgs84) {
        Coordinate moved = toWgs84(wgs84);
        return new Coordinate(2 * wgs84.x - moved.x, 2 * wgs84.y - moved.y);
    }
}
