package vn.phusong.radio.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.phusong.radio.terrain.PathProfile;
import vn.phusong.radio.terrain.RadioClimaticZone;

/** P.1812 kept up to date along a radial against the evaluation of every path as a whole. */
class RadialLossTest {

    private static final int RADIALS = 600;
    private static final double TOLERANCE_DB = 1e-9;
    private static final double[] FREQUENCIES_MHZ = {35, 700, 1800, 3700, 5900};

    private final long seed = Long.getLong("phusong.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private double worst;

    @Test
    void agreesWithWholePathsOnRandomTerrain() {
        for (int i = 0; i < RADIALS; i++) {
            PathProfile radial = Profiles.random(random);
            if (random.nextInt(4) == 0) {
                Profiles.addZones(random, radial);
            }
            if (random.nextInt(3) == 0) {
                Arrays.fill(radial.clutterHeights_m(), 0);
            }
            compare(radial, anySettings(), "random radial " + i);
        }
        System.out.printf("incremental P.1812 against whole paths: %.2g dB at most%n", worst);
    }

    @Test
    void agreesOverFlatGround() {
        for (double length_km : new double[] {0.2, 5, 20, 60}) {
            compare(Profiles.flat(length_km, 200, 10 * random.nextInt(20)), anySettings(), "flat " + length_km);
        }
    }

    @Test
    void agreesOverTheSea() {
        for (double length_km : new double[] {1, 20, 100}) {
            PathProfile sea = Profiles.flat(length_km, 300, 0);
            RadioClimaticZone[] zones = new RadioClimaticZone[sea.size()];
            Arrays.fill(zones, RadioClimaticZone.SEA);
            sea.useZones(zones);
            compare(sea, anySettings(), "sea " + length_km);
        }
    }

    @Test
    void agreesBehindASinglePeak() {
        for (int height : new int[] {3, 30, 300, 3000}) {
            compare(Profiles.peak(20, 220, 60, height), anySettings(), "peak " + height);
        }
    }

    @Test
    void agreesFromATransmitterInAPit() {
        compare(Profiles.peak(20, 220, 0, -80), anySettings(), "pit");
    }

    @Test
    void agreesUnderThePointsOfAPlainOfClutter() {
        PathProfile plain = Profiles.flat(30, 330, 12);
        Arrays.fill(plain.clutterHeights_m(), 15);
        compare(plain, anySettings(), "wood");
    }

    @Test
    void agreesBelowTwoHundredAndFiftyMetres() {
        for (int i = 0; i < 50; i++) {
            compare(Profiles.flat(0.25, 1 + random.nextInt(60), 100), anySettings(), "short " + i);
        }
    }

    /** From the first unknown height on nothing is known; before it everything. */
    @Test
    void anUnknownPointMakesAllBehindItUnknown() {
        for (int i = 0; i < 50; i++) {
            PathProfile radial = Profiles.random(random);
            int hole = random.nextInt(radial.size());
            double[] series = random.nextBoolean() ? radial.heights_m() : radial.clutterHeights_m();
            series[hole] = random.nextBoolean() ? Double.NaN : Double.POSITIVE_INFINITY;
            PathSettings settings = anySettings();
            RadialLoss loss = PropagationModels.get("p1812").radialEvaluator(settings);
            loss.radial(radial, 30, 1.5);
            for (int points = 1; points <= radial.size(); points++) {
                loss.receiver(points, receiver(radial.distances_km()[points - 1] + 0.01, 5, 0));
                assertThat(Double.isNaN(loss.loss_dB(900)))
                        .as("seed %d, radial %d, %d points, hole at %d", seed, i, points, hole)
                        .isEqualTo(points > hole);
            }
        }
    }

    @Test
    void anUnknownReceiverIsUnknownAndTheNextIsNot() {
        RadialLoss loss = PropagationModels.get("p1812").radialEvaluator(PathSettings.median(45, 360, 21));
        loss.radial(Profiles.flat(5, 50, 0), 30, 1.5);
        loss.receiver(20, receiver(2, Double.NaN, 0));
        assertThat(loss.loss_dB(900)).isNaN();
        loss.receiver(20, receiver(2, 0, Double.NaN));
        assertThat(loss.loss_dB(900)).isNaN();
        loss.receiver(20, receiver(2, 0, 0));
        assertThat(loss.loss_dB(900)).isBetween(90.0, 140.0);
    }

    @Test
    void otherModelsAnswerAlongRadialsToo() {
        for (PropagationModel model : PropagationModels.list()) {
            PathProfile radial = Profiles.random(random);
            RadialLoss loss = model.radialEvaluator(PathSettings.median(45, 360, 21));
            loss.radial(radial, 30, 1.5);
            double end_km = radial.length_km() + 0.01;
            loss.receiver(radial.size(), receiver(end_km, 7, 0));
            assertThat(loss.loss_dB(1800)).as("%s, seed %d", model.id(), seed).isFinite();
        }
    }

    @Test
    void antennasStandAboveTheGround() {
        RadialLoss loss = PropagationModels.get("p1812").radialEvaluator(PathSettings.median(45, 360, 21));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loss.radial(Profiles.flat(1, 10, 0), 30, 0))
                .withMessageContaining("above ground");
    }

    @Test
    void allocatesNothingPerReceiver() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        PathProfile[] radials = new PathProfile[20];
        Arrays.setAll(radials, i -> Profiles.random(random));
        RadialLoss loss = PropagationModels.get("p1812").radialEvaluator(anySettings());
        PathProfile approach = receiver(1, 0, 0);
        walk(loss, radials, approach);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 20; i++) {
            walk(loss, radials, approach);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes for %d walks, seed %d", 20 * radials.length, seed)
                .isLessThan(1000);
    }

    private static double walk(RadialLoss loss, PathProfile[] radials, PathProfile approach) {
        double sum = 0;
        for (PathProfile radial : radials) {
            loss.radial(radial, 30, 1.5);
            for (int points = 1; points <= radial.size(); points++) {
                set(approach, 0, radial.distances_km()[points - 1] + 0.01, 5, 3);
                loss.receiver(points, approach);
                sum += loss.loss_dB(900) + loss.loss_dB(1800);
            }
        }
        return sum;
    }

    private void compare(PathProfile radial, PathSettings settings, String what) {
        PropagationModel model = PropagationModels.get("p1812");
        RadialLoss incremental = model.radialEvaluator(settings);
        RadialLoss whole = new PrefixLoss(model.evaluator(settings));
        double tx_m = 1.5 + 80 * random.nextDouble();
        double rx_m = 1.5 + 10 * random.nextInt(2);
        incremental.radial(radial, tx_m, rx_m);
        whole.radial(radial, tx_m, rx_m);
        for (int points = 1; points <= radial.size(); points++) {
            for (int receiver = random.nextInt(3); receiver > 0; receiver--) {
                double before_km = radial.distances_km()[points - 1];
                double after_km = points < radial.size() ? radial.distances_km()[points] : before_km + 0.1;
                PathProfile approach = approach(before_km, after_km, radial.heights_m()[points - 1]);
                incremental.receiver(points, approach);
                whole.receiver(points, approach);
                for (double frequency : FREQUENCIES_MHZ) {
                    double expected = whole.loss_dB(frequency);
                    double actual = incremental.loss_dB(frequency);
                    worst = Math.max(worst, Math.abs(actual - expected));
                    assertThat(actual)
                            .as("seed %d, %s, %d points, %s km, %s MHz, %s, tx %s, rx %s",
                                    seed, what, points, approach.length_km(), frequency, settings, tx_m, rx_m)
                            .isCloseTo(expected, within(TOLERANCE_DB));
                }
            }
        }
    }

    /** Up to five points of its own before the receiver, also with clutter where the radial has none. */
    private PathProfile approach(double before_km, double after_km, double ground_m) {
        PathProfile approach = new PathProfile(6);
        approach.resize(1 + (random.nextBoolean() ? 0 : random.nextInt(6)));
        double distance_km = before_km;
        for (int i = 0; i < approach.size(); i++) {
            distance_km += (after_km - before_km) * (1 - 0.9 * random.nextDouble());
            double bump_m = random.nextInt(3) * random.nextGaussian();
            set(approach, i, distance_km, ground_m + bump_m, Math.max(0, 5 * (random.nextInt(8) - 4)));
        }
        return approach;
    }

    private static PathProfile receiver(double distance_km, double ground_m, double clutter_m) {
        PathProfile approach = new PathProfile(1);
        approach.resize(1);
        set(approach, 0, distance_km, ground_m, clutter_m);
        return approach;
    }

    private static void set(PathProfile profile, int point, double distance_km, double ground_m, double clutter_m) {
        profile.distances_km()[point] = distance_km;
        profile.heights_m()[point] = ground_m;
        profile.clutterHeights_m()[point] = clutter_m;
    }

    private PathSettings anySettings() {
        return new PathSettings(
                random.nextBoolean() ? 50 : 1 + 49 * random.nextDouble(),
                random.nextBoolean() ? 50 : 1 + random.nextInt(99),
                100,
                random.nextBoolean(),
                random.nextBoolean() ? Polarization.VERTICAL : Polarization.HORIZONTAL,
                30 + 50 * random.nextDouble(),
                320 + 60 * random.nextDouble(),
                180 * random.nextDouble() - 90,
                random.nextInt(10),
                random.nextInt(10));
    }
}
