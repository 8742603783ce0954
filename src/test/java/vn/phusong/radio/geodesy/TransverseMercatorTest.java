package vn.phusong.radio.geodesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransverseMercatorTest {

    private static final long SEED = 32648;

    /** Expected values from PROJ 9.1.1, EPSG:4326 to EPSG:32648. */
    @ParameterizedTest
    @CsvSource({
        "105.3877261, 21.3259555, 540208.006742782, 2358272.1965594",
        "104.75, 21.4, 474087.589037498, 2366438.40651572",
        "103.2, 20.1, 311805.972107981, 2223563.5126974",
        "108.9, 22.7, 900774.537210537, 2515579.77648085"
    })
    void projectsAsProjDoes(double lon_deg, double lat_deg, double easting_m, double northing_m) {
        EastNorth place = TransverseMercator.ofEpsg(32648).project(lon_deg, lat_deg);
        assertThat(place.easting_m()).isCloseTo(easting_m, within(1e-6));
        assertThat(place.northing_m()).isCloseTo(northing_m, within(1e-6));
    }

    @Test
    void inverseReturnsToThePlace() {
        Random random = new Random(SEED);
        TransverseMercator utm = TransverseMercator.ofEpsg(32648);
        for (int i = 0; i < 20_000; i++) {
            LonLat place = new LonLat(100 + random.nextDouble() * 10, random.nextDouble() * 160 - 80);
            EastNorth projected = utm.project(place.lon_deg(), place.lat_deg());
            LonLat back = utm.unproject(projected.easting_m(), projected.northing_m());
            assertThat(Geodesic.distance_m(place, back)).as("seed %d, %s", SEED, place).isLessThan(1e-5);
        }
    }

    @Test
    void southernZonesHaveTheirFalseNorthing() {
        EastNorth place = TransverseMercator.ofEpsg(32748).project(105, 0);
        assertThat(place.easting_m()).isCloseTo(500_000, within(1e-6));
        assertThat(place.northing_m()).isCloseTo(10_000_000, within(1e-6));
    }

    @Test
    void knowsOnlyUtmCodes() {
        assertThatThrownBy(() -> TransverseMercator.ofEpsg(4326)).hasMessageContaining("not EPSG:4326");
        assertThatThrownBy(() -> TransverseMercator.ofEpsg(32661)).hasMessageContaining("32601..32660");
    }
}
