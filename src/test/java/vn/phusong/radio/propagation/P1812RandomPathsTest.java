package vn.phusong.radio.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.phusong.radio.terrain.PathProfile;

/** P.1812 over random paths: against the Recommendation written down directly, and what always holds. */
class P1812RandomPathsTest {

    private static final int PATHS = 3000;
    private static final double[] FREQUENCIES_MHZ = {35, 420, 900, 1800, 2600, 3700, 5900};

    private final long seed = Long.getLong("phusong.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void agreesWithTheRecommendationWrittenDownDirectly() {
        for (int i = 0; i < PATHS; i++) {
            PathProfile profile = Profiles.random(random);
            if (random.nextInt(4) == 0) {
                Profiles.addZones(random, profile);
            }
            PathSettings settings = settings(random.nextInt(3) == 0 ? 50 : 1 + 49 * random.nextDouble());
            double tx = 1.5 + 80 * random.nextDouble();
            double rx = 1.5 + 10 * random.nextDouble();
            double frequency = anyFrequency();
            PathLoss evaluator = PropagationModels.get("p1812").evaluator(settings);
            evaluator.path(profile, tx, rx);
            if (profile.size() > 2) {
                assertThat(evaluator.loss_dB(frequency))
                        .as("seed %d, path %d, %s", seed, i, settings)
                        .isCloseTo(new DirectP1812(settings, profile, tx, rx, frequency).loss_dB(), within(1e-7));
            }
        }
    }

    @Test
    void losesAtLeastAsMuchAsFreeSpaceAtTheMedian() {
        for (int i = 0; i < PATHS; i++) {
            PathProfile profile = Profiles.random(random);
            double frequency = anyFrequency();
            assertThat(loss_dB("p1812", settings(50), profile, frequency))
                    .as("seed %d, path %d", seed, i)
                    .isGreaterThanOrEqualTo(loss_dB("free-space", settings(50), profile, frequency) - 1e-9);
        }
    }

    @Test
    void bandsAskedTogetherOrApartGiveTheSameBits() {
        for (int i = 0; i < PATHS / 10; i++) {
            PathSettings settings = settings(random.nextBoolean() ? 50 : 10);
            PathProfile profile = Profiles.random(random);
            PathLoss together = PropagationModels.get("p1812").evaluator(settings);
            together.path(Profiles.random(random), 20, 2);
            together.loss_dB(anyFrequency());
            together.path(profile, 30, 1.5);
            for (double frequency : FREQUENCIES_MHZ) {
                assertThat(together.loss_dB(frequency))
                        .as("seed %d, path %d", seed, i)
                        .isEqualTo(loss_dB("p1812", settings, profile, frequency));
            }
        }
    }

    @Test
    void oneUnknownHeightMakesTheLossUnknown() {
        double[] unknown = {Double.NaN, Double.POSITIVE_INFINITY};
        for (int i = 0; i < PATHS / 10; i++) {
            PathProfile profile = Profiles.random(random);
            double[] series = random.nextBoolean() ? profile.heights_m() : profile.clutterHeights_m();
            series[random.nextInt(profile.size())] = unknown[random.nextInt(2)];
            for (PropagationModel model : PropagationModels.list()) {
                if (series == profile.heights_m() || model.id().equals("p1812")) {
                    assertThat(loss_dB(model.id(), settings(50), profile, 900))
                            .as("seed %d, path %d, %s", seed, i, model.id())
                            .isNaN();
                }
            }
        }
    }

    /** The loss not exceeded for p percent of the time grows with p. */
    @Test
    void growsWithTheTimePercentage() {
        for (int i = 0; i < PATHS; i++) {
            PathProfile profile = Profiles.random(random);
            double frequency = anyFrequency();
            PathSettings settings = settings(50);
            double before = Double.NEGATIVE_INFINITY;
            for (double p : new double[] {1, 3, 10, 25, 40, 50}) {
                double loss = loss_dB("p1812", at(p, settings), profile, frequency);
                assertThat(loss).as("seed %d, path %d, p %s", seed, i, p).isGreaterThanOrEqualTo(before - 1e-9);
                before = loss;
            }
        }
    }

    /** The contract of {@link PathLoss}: a coverage run would otherwise drown in garbage. */
    @Test
    void allocatesNothingPerPath() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        PathProfile[] profiles = new PathProfile[50];
        Arrays.setAll(profiles, i -> Profiles.random(random));
        PathLoss evaluator = PropagationModels.get("p1812").evaluator(settings(10));
        evaluate(evaluator, profiles);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) {
            evaluate(evaluator, profiles);
        }
        long perPath = (threads.getCurrentThreadAllocatedBytes() - before) / (100 * profiles.length);
        assertThat(perPath).as("bytes per path, seed %d", seed).isZero();
    }

    private static double evaluate(PathLoss evaluator, PathProfile[] profiles) {
        double sum = 0;
        for (PathProfile profile : profiles) {
            evaluator.path(profile, 30, 1.5);
            for (double frequency : FREQUENCIES_MHZ) {
                sum += evaluator.loss_dB(frequency);
            }
        }
        return sum;
    }

    private static double loss_dB(String model, PathSettings settings, PathProfile profile, double frequency_MHz) {
        PathLoss evaluator = PropagationModels.get(model).evaluator(settings);
        evaluator.path(profile, 30, 1.5);
        return evaluator.loss_dB(frequency_MHz);
    }

    private PathSettings settings(double timePercent) {
        return new PathSettings(
                timePercent,
                1 + random.nextInt(99),
                100,
                random.nextBoolean(),
                random.nextBoolean() ? Polarization.VERTICAL : Polarization.HORIZONTAL,
                30 + 50 * random.nextDouble(),
                320 + 60 * random.nextDouble(),
                180 * random.nextDouble() - 90,
                random.nextInt(10),
                random.nextInt(10));
    }

    private static PathSettings at(double timePercent, PathSettings other) {
        return new PathSettings(
                timePercent,
                other.locationPercent(),
                other.locationWidth_m(),
                other.locationVariability(),
                other.polarization(),
                other.deltaN(),
                other.n0(),
                other.latitude_deg(),
                other.coastDistanceTx_km(),
                other.coastDistanceRx_km());
    }

    private double anyFrequency() {
        return FREQUENCIES_MHZ[random.nextInt(FREQUENCIES_MHZ.length)];
    }
}
