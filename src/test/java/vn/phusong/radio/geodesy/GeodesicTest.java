package vn.phusong.radio.geodesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;

class GeodesicTest {

    private static final long SEED = 20250701;
    private static final double MILLIMETRE = 1e-3;

    /** Vincenty 1975, line (a) moved to WGS 84 is not published; Flinders Peak–Buninyong is (GDA technical manual). */
    @Test
    void solvesTheSurveyorsReferenceLine() {
        double startLon = 144 + 25 / 60.0 + 29.52440 / 3600;
        double startLat = -(37 + 57 / 60.0 + 3.72030 / 3600);
        double endLon = 143 + 55 / 60.0 + 35.38390 / 3600;
        double endLat = -(37 + 39 / 60.0 + 10.15610 / 3600);

        Geodesic line = new Geodesic();
        line.between(startLon, startLat, endLon, endLat);

        assertThat(line.distance_m()).isCloseTo(54972.271, within(MILLIMETRE));
        assertThat(line.azimuthAtStart_deg()).isCloseTo(306 + 52 / 60.0 + 5.37 / 3600, within(0.01 / 3600));
        assertThat(line.azimuthAtEnd_deg()).isCloseTo(127 + 10 / 60.0 + 25.07 / 3600 + 180, within(0.01 / 3600));
    }

    @Test
    void agreesWithGeographicLibOnRandomLinesOfAnyLength() {
        Random random = new Random(SEED);
        Geodesic line = new Geodesic();
        for (int i = 0; i < 20_000; i++) {
            double startLon = random.nextDouble() * 360 - 180;
            double startLat = random.nextDouble() * 178 - 89;
            double distance = Math.pow(10, random.nextDouble() * 7.1);
            GeodesicData expected = net.sf.geographiclib.Geodesic.WGS84.Direct(
                    startLat, startLon, random.nextDouble() * 360, distance);

            line.between(startLon, startLat, expected.lon2, expected.lat2);

            assertThat(line.distance_m()).as("seed %d line %d", SEED, i).isCloseTo(distance, within(MILLIMETRE));
            double sideways = distance * Math.sin(Math.toRadians(line.azimuthAtStart_deg() - expected.azi1));
            assertThat(sideways).as("seed %d line %d", SEED, i).isCloseTo(0, within(MILLIMETRE));
        }
    }

    @Test
    void directMeetsGeographicLib() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            LonLat start = new LonLat(random.nextDouble() * 360 - 180, random.nextDouble() * 178 - 89);
            double azimuth = random.nextDouble() * 360;
            double distance = Math.pow(10, random.nextDouble() * 7.1);

            LonLat end = Geodesic.direct(start, azimuth, distance);

            GeodesicData expected = net.sf.geographiclib.Geodesic.WGS84.Direct(
                    start.lat_deg(), start.lon_deg(), azimuth, distance);
            GeodesicData miss = net.sf.geographiclib.Geodesic.WGS84.Inverse(
                    expected.lat2, expected.lon2, end.lat_deg(), end.lon_deg());
            assertThat(miss.s12).as("seed %d line %d", SEED, i).isLessThan(MILLIMETRE);
        }
    }

    @Test
    void coincidingPlacesAreZeroApart() {
        LonLat place = new LonLat(105.39, 21.33);
        assertThat(Geodesic.distance_m(place, place)).isZero();
    }

    @Test
    void followsTheEquatorAndCrossesTheAntimeridian() {
        double oneDegree_m = Math.toRadians(1) * Wgs84.A_M;
        assertThat(Geodesic.distance_m(new LonLat(179.5, 0), new LonLat(-179.5, 0)))
                .isCloseTo(oneDegree_m, within(MILLIMETRE));
        assertThat(Geodesic.direct(new LonLat(179.5, 0), 90, oneDegree_m).lon_deg()).isCloseTo(-179.5, within(1e-9));
    }

    @Test
    void refusesWhatHasNoAnswer() {
        Geodesic line = new Geodesic();
        assertThatThrownBy(() -> line.between(0, 0, 179.7, 0.2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line.between(105, Double.NaN, 106, 21)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new LonLat(Double.NaN, 21)).hasMessageContaining("longitude");
        assertThatThrownBy(() -> new LonLat(21, 105)).hasMessageContaining("latitude must be -90..90");
    }
}
