package vn.phusong.planner.ingest.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import vn.phusong.planner.ingest.crs.CoordinateText.Order;

class CoordinateTextTest {
    /** 105°20'56.4" is 105 + 20/60 + 56.4/3600 degrees. */
    private static final double LON = 105.349;
    /** 21°12'57.6" */
    private static final double LAT = 21.216;

    private static final double EXACT = 1e-12;

    @ParameterizedTest
    @ValueSource(strings = {
        "105.349", "105,349", "+105.349", " 105.349 ", "105.349°", "105.349°E", "E105.349", "E 105,349", "105,349 Đ", "105.349e",
        "105°20'56.4\"E", "105°20'56,4\"", "105° 20' 56.4\" E", "E105°20'56.4\"", "105º20’56.4”Đ", "105˚20′56.4″", "105°20'56.4''",
        "105 20 56.4", "105 20 56,4 E", "105:20:56.4", "105d20m56.4s", "105d 20m 56.4s E", "105\u00a020\u00a056.4",
        "E105°20.94'", "105°20.94'E", "105 20.94", "105°20,94'", "105:20.94 E"
    })
    void readsALongitude(String text) {
        assertThat(CoordinateText.degrees(text, Axis.LON)).as(text).isPresent();
        assertThat(CoordinateText.degrees(text, Axis.LON).getAsDouble()).isCloseTo(LON, within(EXACT));
    }

    @Test
    void theLetterGivesTheSign() {
        assertThat(CoordinateText.degrees("21°12'57.6\"B", Axis.LAT).getAsDouble()).isCloseTo(LAT, within(EXACT));
        assertThat(CoordinateText.degrees("21°12'57.6\"N", Axis.LAT).getAsDouble()).isCloseTo(LAT, within(EXACT));
        assertThat(CoordinateText.degrees("S21.216", Axis.LAT).getAsDouble()).isCloseTo(-LAT, within(EXACT));
        assertThat(CoordinateText.degrees("105°20'56.4\"W", Axis.LON).getAsDouble()).isCloseTo(-LON, within(EXACT));
        assertThat(CoordinateText.degrees("-105 20 56.4", Axis.LON).getAsDouble()).isCloseTo(-LON, within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "E", "°", "105°60'00\"", "105 20 60", "105°61.5'", "105.349N", "105°20'56.4\"N", "E105.349E", "-105.349E", "W-1", "181 0 0",
        "105.5 20 56.4", "105 20.5 56.4", "105,349,080", "105.349.080", "1e2", "NaN", "Infinity", "0x10", "105°20'56.4\"E 21°12'57.6\"N", "１０５"
    })
    void leavesWhatIsNoLongitude(String text) {
        assertThat(CoordinateText.degrees(text, Axis.LON)).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "105,349/21,216", "105.349/21.216", "105.349, 21.216", "105.349,21.216", "105.349 21.216", "105.349;21.216", "105,349; 21,216",
        "105,349 21,216", "105,349, 21,216", "105,349,21,216", "105.349\t21.216", "105.349 | 21.216", "105 20 56.4 21 12 57.6",
        "105°20'56.4\"E 21°12'57.6\"N", "105°20'56.4\"E, 21°12'57.6\"N", "105°20'56.4\"E21°12'57.6\"N", "E105°20.94' N21°12.96'",
        "E105°20.94'N21°12.96'", "105 20.94 21 12.96", "105°20'56.4\" / 21°12'57.6\"", "21°12'57.6\"N 105°20'56.4\"E", "21.216N 105.349E",
        "105°20.94'E 21.216N"
    })
    void readsLongitudeAndLatitude(String text) {
        assertPlace(text, Order.LON_LAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21.216, 105.349", "21,216/105,349", "21 12 57.6 105 20 56.4", "21°12'57.6\"N, 105°20'56.4\"E", "105.349E 21.216N"})
    void readsLatitudeAndLongitude(String text) {
        assertPlace(text, Order.LAT_LON);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "105.349", "21.216, 105.349", "105/20/21", "105.349, 21.216, 77", "POINT(105 21)", "E105.349 E21.216", "1,2,3",
        "105.349; 21°60'N"
    })
    void leavesWhatIsNoPair(String text) {
        assertThat(CoordinateText.pair(text, Order.LON_LAT)).as(text).isEmpty();
    }

    @Test
    void whatCanBeReadTwoWaysIsNotRead() {
        assertThat(CoordinateText.pair("105,3,21", Order.LON_LAT)).isEmpty();
        assertThat(CoordinateText.pair("1 2 3", Order.LON_LAT)).isEmpty();
    }

    @Test
    void writtenFormsOfRandomPlacesAreReadBack() {
        long seed = 3;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            int lonSeconds = random.nextInt(180 * 3600);
            int latSeconds = random.nextInt(90 * 3600);
            String text = dms(lonSeconds, "EW", random) + (random.nextBoolean() ? " " : ", ") + dms(latSeconds, "NS", random);
            Coordinate place = CoordinateText.pair(text, Order.LON_LAT).orElseThrow(() -> new AssertionError("seed " + seed + ": " + text));
            assertThat(Math.abs(place.x)).as(text).isCloseTo(lonSeconds / 3600.0, within(1e-9));
            assertThat(Math.abs(place.y)).as(text).isCloseTo(latSeconds / 3600.0, within(1e-9));
            assertThat(place.x <= 0 || text.contains("E")).as(text).isTrue();
        }
    }

    @Test
    void junkIsNeverAnException() {
        long seed = 20250701;
        Random random = new Random(seed);
        String characters = "0123456789.,-+°'\"′″ ENSWĐdms:/;|\t\u00a0\u0000\ud800NaNe()º";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            String written = text.toString();
            assertThatCode(() -> {
                        CoordinateText.degrees(written, Axis.LAT)
                                .ifPresent(found -> assertThat(found).isFinite());
                        CoordinateText.pair(written, Order.LAT_LON).ifPresent(found -> {
                            assertThat(found.x).isBetween(-180.0, 180.0);
                            assertThat(found.y).isBetween(-90.0, 90.0);
                        });
                    })
                    .as("seed %d: %s", seed, written)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void veryLongTextsAreNotSearchedThrough() {
        assertThat(CoordinateText.pair("1 ".repeat(1_000_000), Order.LON_LAT)).isEmpty();
        assertThat(CoordinateText.degrees("1".repeat(1_000_000), Axis.LON)).isEmpty();
    }

    private static void assertPlace(String text, Order order) {
        Coordinate place = CoordinateText.pair(text, order).orElseThrow(() -> new AssertionError("not read: " + text));
        assertThat(place.x).as(text).isCloseTo(LON, within(EXACT));
        assertThat(place.y).as(text).isCloseTo(LAT, within(EXACT));
    }

    private static String dms(int seconds, String letters, Random random) {
        return String.format(
                Locale.ROOT, "%d°%02d'%02d\"%c", seconds / 3600, seconds / 60 % 60, seconds % 60, letters.charAt(random.nextInt(2)));
    }
}
