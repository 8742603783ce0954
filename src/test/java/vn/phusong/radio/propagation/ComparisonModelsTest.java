package vn.phusong.radio.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import vn.phusong.radio.terrain.PathProfile;

/** The models without a terrain profile, against values worked out by hand from their publications. */
class ComparisonModelsTest {

    private static final PathSettings SETTINGS = PathSettings.median(45, 360, 21);

    /** 20 log(4πd/λ) at 1 km and 1 GHz is the 92.4 dB of ITU-R P.525 §2.3. */
    @Test
    void freeSpace() {
        assertThat(loss_dB("free-space", 1, 20, 20, 1000)).isCloseTo(92.4, within(1e-9));
        // antennas 3 and 4 in a 3-4-5 triangle: 4 km along the ground and 3 km up
        PathProfile steep = PathProfile.of(new double[] {0, 4}, new double[] {3000, 0}, new double[2]);
        PathLoss evaluator = PropagationModels.get("free-space").evaluator(SETTINGS);
        evaluator.path(steep, 10, 10);
        assertThat(evaluator.loss_dB(1000)).isCloseTo(92.4 + 20 * Math.log10(5), within(1e-9));
    }

    /**
     * The textbook line for 900 MHz, base 30 m, mobile 1.5 m: 126.4 + 35.2 log d.
     * 69.55 + 26.16·2.95424 − 13.82·1.47712 − a, a = 2.54966·1.5 − 3.80861 = 0.0159; 44.9 − 6.55·1.47712.
     */
    @Test
    void okumuraHataUrban() {
        assertThat(loss_dB("okumura-hata-urban", 1, 30, 1.5, 900)).isCloseTo(126.403, within(1e-3));
        assertThat(loss_dB("okumura-hata-urban", 10, 30, 1.5, 900)).isCloseTo(126.403 + 35.225, within(1e-3));
    }

    /** Suburban: 2·(log(900/28))² + 5.4 = 2·1.50709² + 5.4 = 9.943 dB less than urban. */
    @Test
    void okumuraHataSuburban() {
        assertThat(loss_dB("okumura-hata-suburban", 1, 30, 1.5, 900)).isCloseTo(126.403 - 9.943, within(1e-3));
    }

    /** Open: 4.78·2.95424² − 18.33·2.95424 + 40.94 = 28.506 dB less than urban. */
    @Test
    void okumuraHataOpen() {
        assertThat(loss_dB("okumura-hata-open", 1, 30, 1.5, 900)).isCloseTo(126.403 - 28.506, within(1e-3));
    }

    /**
     * 1800 MHz: 46.3 + 33.9·3.25527 − 13.82·1.47712 − a, a = 2.88080·1.5 − 4.27822 = 0.0430, is 136.197 dB
     * in a medium city, 3 more in a metropolitan centre, and open 4.78·3.25527² − 18.33·3.25527 + 40.94 less.
     */
    @Test
    void cost231Hata() {
        assertThat(loss_dB("cost231-hata-suburban", 1, 30, 1.5, 1800)).isCloseTo(136.197, within(1e-3));
        assertThat(loss_dB("cost231-hata-urban", 1, 30, 1.5, 1800)).isCloseTo(139.197, within(1e-3));
        assertThat(loss_dB("cost231-hata-open", 1, 30, 1.5, 1800)).isCloseTo(136.197 - 31.924, within(1e-3));
    }

    /** A mast on a 70 m hill over the plain: from 3 km on the plain lies 100 m below its antenna. */
    @Test
    void hataSeesTheMeanTerrainBelowTheBase() {
        PathProfile hill = Profiles.peak(10, 100, 0, 70);
        PathLoss evaluator = PropagationModels.get("okumura-hata-urban").evaluator(SETTINGS);
        evaluator.path(hill, 30, 1.5);
        // 69.55 + 26.16·2.95424 − 13.82·2 − 0.0159 + (44.9 − 13.1)·1
        assertThat(evaluator.loss_dB(900)).isCloseTo(150.977, within(1e-3));
    }

    /**
     * UMa at 2 GHz, base 25 m, mobile 1.5 m: d'_BP = 4·24·0.5·2e9/3e8 = 320 m. At 200 m, d_3D = 201.376 m,
     * 28 + 22·2.30401 + 6.0206 = 84.709. At 1000 m, d_3D = 1000.276 m,
     * 28 + 40·3.00012 + 6.0206 − 9 log(320² + 23.5²) = 28 + 120.0048 + 6.0206 − 45.1137 = 108.912.
     */
    @Test
    void urbanMacroInSight() {
        assertThat(loss_dB("tr38901-uma", 0.2, 25, 1.5, 2000)).isCloseTo(84.709, within(1e-3));
        assertThat(loss_dB("tr38901-uma", 1, 25, 1.5, 2000)).isCloseTo(108.912, within(1e-3));
    }

    /** Behind a ridge: 13.54 + 39.08·3.00012 + 6.0206 = 136.805. */
    @Test
    void urbanMacroBlocked() {
        assertThat(blocked_dB("tr38901-uma", 25, 2000)).isCloseTo(136.805, within(1e-3));
    }

    /**
     * RMa at 700 MHz, base 35 m, mobile 1.5 m, 5^1.72 = 15.9305: d_BP = 2π·35·1.5·0.7e9/3e8 = 769.69 m.
     * PL1(769.69) = 20 log(40π·769.69·0.7/3) + 0.4779·2.88632 − 0.7009 + 0.001398·769.69
     * = 87.0703 + 1.3794 − 0.7009 + 1.0760 = 88.825; at 1000 m, d_3D = 1000.561 m, + 40 log(1000.561/769.69)
     * = 93.382. At 500 m, d_3D = 501.121 m, PL1 = 83.3430 + 1.2904 − 0.7009 + 0.7005 = 84.633.
     */
    @Test
    void ruralMacroInSight() {
        assertThat(loss_dB("tr38901-rma", 0.5, 35, 1.5, 700)).isCloseTo(84.633, within(1e-3));
        assertThat(loss_dB("tr38901-rma", 1, 35, 1.5, 700)).isCloseTo(93.382, within(1e-3));
    }

    /**
     * 161.04 − 7.1·1.30103 + 7.5·0.69897 − (24.37 − 3.7/49)·1.54407 + (43.42 − 4.7866)·0.000243 − 3.0980
     * − (3.2·1.24613² − 4.97) = 161.04 − 9.2373 + 5.2423 − 37.5123 + 0.0094 − 3.0980 + 0.0009 = 116.445.
     */
    @Test
    void ruralMacroBlocked() {
        assertThat(blocked_dB("tr38901-rma", 35, 700)).isCloseTo(116.445, within(1e-3));
    }

    @Test
    void modelsRefuseAntennasBelowTheGround() {
        for (PropagationModel model : PropagationModels.list()) {
            PathLoss evaluator = model.evaluator(SETTINGS);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> evaluator.path(Profiles.flat(1, 10, 0), 30, -1.5)))
                    .as(model.id())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static double loss_dB(String id, double length_km, double tx_m, double rx_m, double frequency_MHz) {
        PathLoss evaluator = PropagationModels.get(id).evaluator(SETTINGS);
        evaluator.path(Profiles.flat(length_km, 100, 50), tx_m, rx_m);
        return evaluator.loss_dB(frequency_MHz);
    }

    /** 1 km with a ridge half way. */
    private static double blocked_dB(String id, double tx_m, double frequency_MHz) {
        PathLoss evaluator = PropagationModels.get(id).evaluator(SETTINGS);
        evaluator.path(Profiles.peak(1, 100, 50, 80), tx_m, 1.5);
        return evaluator.loss_dB(frequency_MHz);
    }
}
