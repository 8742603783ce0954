package vn.phusong.radio.geodesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeodesicTrackTest {

    private static final long SEED = 9208;

    @ParameterizedTest
    @CsvSource({"40_000, 60, 1e-3", "40_000, 30, 2e-4", "100_000, 30, 1e-2"})
    void pointsLieOnTheGeodesic(String longest_m, double maxLat_deg, double bound_m) {
        double length_m = Double.parseDouble(longest_m.replace("_", ""));
        Random random = new Random(SEED);
        GeodesicTrack track = new GeodesicTrack();
        for (int i = 0; i < 5_000; i++) {
            LonLat start = new LonLat(100 + random.nextDouble() * 10, (random.nextDouble() * 2 - 1) * maxLat_deg);
            double azimuth = random.nextDouble() * 360;
            double distance = length_m * (1 - random.nextDouble() * random.nextDouble());
            LonLat end = Geodesic.direct(start, azimuth, distance);

            track.between(start.lon_deg(), start.lat_deg(), end.lon_deg(), end.lat_deg());

            assertThat(track.length_m()).isCloseTo(distance, within(1e-3));
            for (double fraction : new double[] {0, 0.1, 0.21, 0.5, 0.79, 1}) {
                LonLat expected = Geodesic.direct(start, azimuth, fraction * distance);
                LonLat actual = new LonLat(track.lon_deg(fraction), track.lat_deg(fraction));
                assertThat(Geodesic.distance_m(expected, actual))
                        .as("seed %d line %d, %s of %s m from %s at %s", SEED, i, fraction, distance, start, azimuth)
                        .isLessThan(bound_m);
            }
        }
    }
}
