package vn.phusong.radio.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RadialTemplateTest {

    private final long seed = Long.getLong("phusong.seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** The owner's direction passes the pixel by at most half a pixel at the edge, and less before. */
    @Test
    void theOwnerPassesNearby() {
        for (double density : new double[] {1, 1.5, 4}) {
            RadialTemplate template = RadialTemplate.of(5000, 90, density);
            for (int i = 0; i < 10_000; i++) {
                double east = (2 * random.nextDouble() - 1) * template.halfSide();
                double south = (2 * random.nextDouble() - 1) * template.halfSide();
                int owner = template.owner(east, south);
                boolean alongEast = template.isAlongEast(owner);
                double along = (alongEast ? east : south) * template.sign(owner);
                double across = alongEast ? south : east;
                assertThat(along).as("seed %d", seed).isPositive();
                assertThat(Math.abs(across - along * template.tangent(owner)))
                        .as("seed %d, %s east, %s south", seed, east, south)
                        .isLessThanOrEqualTo(0.5 / density * along / template.halfSide() + 1e-9);
            }
        }
    }

    @Test
    void cornersDiagonalsAndTheTransmitterHaveOwners() {
        RadialTemplate template = RadialTemplate.of(1000, 100, 1);
        for (double east : new double[] {-1, -0.0, 0, 1}) {
            for (double south : new double[] {-1, -0.0, 0, 1}) {
                assertThat(template.owner(east, south)).isBetween(0, template.radials() - 1);
            }
        }
    }

    @Test
    void refusesWhatMakesNoFan() {
        assertThatIllegalArgumentException().isThrownBy(() -> RadialTemplate.of(0, 90, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RadialTemplate.of(200_000, 90, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RadialTemplate.of(1000, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RadialTemplate.of(1000, 90, 0.5));
    }
}
