package vn.phusong.radio.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the library's own functions. */
class AngleTest {
    private static final double TOLERANCE_DEG = 2e-5;

    private final long seed = Long.getLong("phusong.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void directionsAreThoseOfTheLibrary() {
        for (int i = 0; i < 100_000; i++) {
            double x = random.nextGaussian() * Math.pow(10, random.nextInt(7));
            double y = random.nextGaussian() * Math.pow(10, random.nextInt(7));
            assertThat(Angle.of_deg(x, y)).as("seed %d: %s %s", seed, x, y)
                    .isCloseTo(Math.toDegrees(Math.atan2(y, x)), within(TOLERANCE_DEG));
        }
    }

    @Test
    void slopesAreThoseOfTheLibrary() {
        for (int i = 0; i < 100_000; i++) {
            double slope = random.nextGaussian() * Math.pow(10, random.nextInt(6) - 4);
            assertThat(Angle.ofSlope_deg(slope)).as("seed %d: %s", seed, slope)
                    .isCloseTo(Math.toDegrees(Math.atan(slope)), within(TOLERANCE_DEG));
        }
    }

    @Test
    void axesAndNothingAndWhatIsNotKnown() {
        assertThat(Angle.of_deg(0, 0)).isZero();
        assertThat(Angle.of_deg(5, 0)).isZero();
        assertThat(Angle.of_deg(0, 5)).isEqualTo(90);
        assertThat(Angle.of_deg(0, -5)).isEqualTo(-90);
        assertThat(Angle.of_deg(-5, 0)).isEqualTo(180);
        assertThat(Angle.of_deg(Double.NaN, 1)).isNaN();
        assertThat(Angle.ofSlope_deg(Double.NaN)).isNaN();
    }
}
