package vn.phusong.planner.ingest.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.phusong.planner.ingest.crs.CoordinateReadings.Reading;

/** The places are those of PROJ in {@link ReprojectionTest}: old Phú Thọ in EPSG:9208. */
class CoordinateReadingsTest {
    private static final List<Coordinate> METRES = List.of(
            new Coordinate(565957.770, 2359172.010), new Coordinate(559163.620, 2363944.827),
            new Coordinate(544293.388, 2347181.109), new Coordinate(526438.064, 2385336.086));
    private static final List<Coordinate> DEGREES = List.of(
            new Coordinate(105.3877261, 21.3259555), new Coordinate(105.3224, 21.3693),
            new Coordinate(105.1785718, 21.2183109), new Coordinate(105.0071725, 21.5632937));

    /** As narrow as a province, so that zones are told apart. */
    private static final Geometry PROVINCE = box(104.98, 105.42, 21.1, 21.6);

    private static final Geometry VIETNAM = box(102, 118, 6, 24);

    private static Geometry box(double west, double east, double south, double north) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }

    @ParameterizedTest
    @CsvSource({"EPSG:4326, false", "EPSG:4326, true", "EPSG:5897, false", "EPSG:9208, true", "EPSG:3405, false"})
    void metresOfZone9208AreFoundWhateverIsDeclared(String declared, boolean swapped) {
        List<Coordinate> sample = swapped ? swapped(METRES) : METRES;

        assertThat(new CoordinateReadings(PROVINCE).rank(sample, declared).get(0))
                .isEqualTo(new Reading("EPSG:9208", swapped, 1));
    }

    @ParameterizedTest
    @CsvSource({"EPSG:9208, false", "EPSG:4326, true", "EPSG:4326, false"})
    void degreesAreFoundAndTheirAxes(String declared, boolean swapped) {
        List<Coordinate> sample = swapped ? swapped(DEGREES) : DEGREES;

        assertThat(new CoordinateReadings(PROVINCE).rank(sample, declared).get(0))
                .isEqualTo(new Reading("EPSG:4326", swapped, 1));
    }

    @Test
    void theWholeCountryDoesNotTellZonesApartAndTheDeclaredOneStaysFirst() {
        List<Reading> readings = new CoordinateReadings(VIETNAM).rank(METRES, "EPSG:5897");

        assertThat(readings.get(0)).isEqualTo(new Reading("EPSG:5897", false, 1));
        assertThat(readings).contains(new Reading("EPSG:9208", false, 1));
    }

    @Test
    void datumOfDegreesIsNotGuessed() {
        assertThat(new CoordinateReadings(PROVINCE).rank(DEGREES, "EPSG:4756").get(0).crs()).isEqualTo("EPSG:4756");
    }

    @Test
    void zerosAndNonsenseHaveNoReading() {
        List<Coordinate> nonsense =
                List.of(new Coordinate(0, 0), new Coordinate(1e9, -1e9), new Coordinate(500, 500), new Coordinate(-1, 1));

        assertThat(new CoordinateReadings(VIETNAM).rank(nonsense, "EPSG:4326")).isEmpty();
        assertThat(new CoordinateReadings(VIETNAM).rank(List.of(), "EPSG:4326")).isEmpty();
    }

    private static List<Coordinate> swapped(List<Coordinate> places) {
        return places.stream().map(place -> new Coordinate(place.y, place.x)).toList();
    }
}
