package vn.phusong.radio.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.phusong.radio.terrain.PathProfile;
import vn.phusong.radio.terrain.RadioClimaticZone;

/** Paths that are degenerate or special, with what physics or the Recommendation says of them. */
class P1812EdgeCasesTest {

    private static final PathSettings MEDIAN = PathSettings.median(45, 360, 21);

    /** Two points have nothing between them, and 0.3 km of smooth Earth under 50 m antennas costs nothing. */
    @Test
    void twoPointsUnderHighAntennasAreFreeSpace() {
        PathProfile profile = PathProfile.of(new double[] {0, 0.3}, new double[] {5, 5}, new double[2]);
        assertThat(loss_dB(profile, 50, 50, 2100))
                .isCloseTo(32.4 + 20 * Math.log10(2100) + 20 * Math.log10(0.3), within(1e-6));
    }

    /** A clear path over flat ground with 60 m antennas: the first Fresnel zone at 3 GHz is 5 m wide. */
    @Test
    void flatGroundFarBelowTheRayIsFreeSpace() {
        assertThat(loss_dB(Profiles.flat(1, 50, 100), 60, 60, 3000))
                .isCloseTo(32.4 + 20 * Math.log10(3000), within(1e-6));
    }

    @Test
    void heightAboveTheSeaDoesNotMatter() {
        assertThat(loss_dB(Profiles.flat(5, 100, 900), 30, 1.5, 900))
                .isCloseTo(loss_dB(Profiles.flat(5, 100, 0), 30, 1.5, 900), within(1e-9));
    }

    /**
     * One ridge in the middle of 10 km of bare flat ground, 200 m above antennas of 20 m: the Bullington
     * point is the ridge, with the bulge of the Earth 500·5·5/a_e = 1.4 m on top (a_e = 8930.8 km at
     * ΔN = 45). ν = 181.4·√(0.002·10/(0.33311·25)) = 8.890 at 900 MHz, J = 6.9 + 20 log(√(8.79² + 1) + 8.79)
     * = 31.83 dB, and with the length's term of eq. 21, (1 − e^(−J/6))·10.2 = 10.15, the edge costs 41.98 dB.
     * Free space is 32.4 + 59.08 + 20 = 111.48 dB. What the spherical Earth adds and troposcatter takes
     * away stays within half a dB here.
     */
    @Test
    void aSingleRidgeCostsItsKnifeEdge() {
        double loss = loss_dB(Profiles.peak(10, 100, 50, 200), 20, 20, 900);
        double freeSpace = 32.4 + 20 * Math.log10(900) + 20 * Math.log10(10);
        assertThat(loss - freeSpace).isCloseTo(41.98, within(0.5));
    }

    @Test
    void aHigherRidgeCostsMore() {
        double before = 0;
        for (int height = 0; height <= 500; height += 10) {
            double loss = loss_dB(Profiles.peak(10, 100, 50, height), 20, 20, 900);
            assertThat(loss).as("ridge %d m", height).isGreaterThanOrEqualTo(before - 1e-9);
            before = loss;
        }
    }

    @Test
    void aTransmitterInAPitLosesMoreThanOnTheGround() {
        assertThat(loss_dB(Profiles.peak(5, 100, 0, -80), 20, 1.5, 900))
                .isGreaterThan(loss_dB(Profiles.flat(5, 100, 0), 20, 1.5, 900) + 10);
    }

    /** A peak that exactly touches the straight line of the antennas over a curved Earth, on three points. */
    @Test
    void aGrazingRayHasALoss() {
        double bulge_m = 500 / EffectiveEarth.of(45).median_km() * 2 * 2;
        PathProfile profile =
                PathProfile.of(new double[] {0, 2, 4}, new double[] {0, 20 - bulge_m, 0}, new double[3]);
        double freeSpace = 32.4 + 20 * Math.log10(900) + 20 * Math.log10(4);
        // J(0) = 6.9 + 20 log(√1.01 − 0.1) = 6.03 dB, plus (1 − e^(−J/6))·10.08 = 6.39
        assertThat(loss_dB(profile, 20, 20, 900) - freeSpace).isBetween(12.0, 16.0);
    }

    /** Over the sea the conducting ground lets vertical polarisation through better than horizontal. */
    @Test
    void polarisationMattersOverTheSea() {
        PathProfile sea = Profiles.flat(30, 100, 0);
        RadioClimaticZone[] zones = new RadioClimaticZone[sea.size()];
        Arrays.fill(zones, RadioClimaticZone.SEA);
        sea.useZones(zones);
        double vertical = loss_dB(sea, settings(50, Polarization.VERTICAL), 10, 5, 100);
        double horizontal = loss_dB(sea, settings(50, Polarization.HORIZONTAL), 10, 5, 100);
        assertThat(horizontal - vertical).isBetween(1.0, 60.0);
    }

    /** Ducts over the sea: one percent of the time far less is lost than at the median. */
    @Test
    void ductsOverTheSeaCarryFar() {
        PathProfile sea = Profiles.flat(120, 200, 0);
        RadioClimaticZone[] zones = new RadioClimaticZone[sea.size()];
        Arrays.fill(zones, RadioClimaticZone.SEA);
        sea.useZones(zones);
        double rare = loss_dB(sea, settings(1, Polarization.VERTICAL), 20, 5, 1800);
        assertThat(rare).isLessThan(loss_dB(sea, settings(50, Polarization.VERTICAL), 20, 5, 1800) - 20);
    }

    /** σ_L = (0.024·0.9 + 0.52)·100^0.28 = 1.966 dB times u_h = 1 in 15 m of clutter; I(0.05) = 1.645. */
    @Test
    void fewerLocationsAreServedThanHalf() {
        PathProfile profile = Profiles.flat(5, 100, 0);
        Arrays.fill(profile.clutterHeights_m(), 15);
        double half = loss_dB(profile, MEDIAN, 30, 1.5, 900);
        PathSettings most = new PathSettings(50, 95, 100, true, Polarization.VERTICAL, 45, 360, 21, 500, 500);
        assertThat(loss_dB(profile, most, 30, 1.5, 900) - half).isCloseTo(1.645 * 1.966, within(2e-3));
    }

    @Test
    void antennasStandAboveTheGround() {
        PathLoss evaluator = PropagationModels.get("p1812").evaluator(MEDIAN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluator.path(Profiles.flat(1, 10, 0), 0, 1.5))
                .withMessageContaining("above ground");
    }

    /** Ninety kilometres away the answer still is a finite number: exponentials of large losses are avoided. */
    @Test
    void hugeLossesStayFinite() {
        PathProfile wall = Profiles.peak(90, 300, 150, 9000);
        assertThat(loss_dB(wall, 2, 2, 6000)).isFinite().isGreaterThan(200);
    }

    private static PathSettings settings(double timePercent, Polarization polarization) {
        return new PathSettings(timePercent, 50, 100, true, polarization, 45, 360, 21, 500, 500);
    }

    private static double loss_dB(PathProfile profile, double tx_m, double rx_m, double frequency_MHz) {
        return loss_dB(profile, MEDIAN, tx_m, rx_m, frequency_MHz);
    }

    private static double loss_dB(
            PathProfile profile, PathSettings settings, double tx_m, double rx_m, double frequency_MHz) {
        PathLoss evaluator = PropagationModels.get("p1812").evaluator(settings);
        evaluator.path(profile, tx_m, rx_m);
        return evaluator.loss_dB(frequency_MHz);
    }
}
