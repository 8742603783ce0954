package vn.phusong.radio.linkbudget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageProbabilityTest {

    /** From the Taylor series in 120-digit decimal arithmetic, rounded to 20 digits. */
    @ParameterizedTest
    @CsvSource({
        "0, 1.0",
        "0.1, 0.8875370839817151078",
        "0.5, 0.47950012218695346232",
        "1, 0.15729920705028513066",
        "1.5, 0.033894853524689272933",
        "2, 0.0046777349810472658379",
        "2.4, 0.00068851389664507856974",
        "2.5, 0.00040695201744495893956",
        "2.6, 0.00023603441652934920399",
        "3, 0.000022090496998585441373",
        "4, 1.5417257900280018852e-8",
        "5, 1.5374597944280348502e-12",
        "-0.5, 1.5204998778130465377",
        "-3, 1.9999779095030014146"
    })
    void erfcMeetsHighPrecisionValues(double x, double expected) {
        assertThat(CoverageProbability.erfc(x)).isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void halfTheTimeAtTheThresholdItself() {
        assertThat(CoverageProbability.atLeast(-110, -110, 8)).isEqualTo(0.5);
    }

    @Test
    void ninetyPercentNeedsAMarginOf128Sigma() {
        // Standard normal quantile of 0.90: 1.2815515655446004.
        assertThat(CoverageProbability.atLeast(-110, -110 + 1.2815515655446004 * 8, 8)).isCloseTo(0.9, within(1e-14));
    }

    @Test
    void probabilitiesOfBothSidesAddUpToOne() {
        for (double x = -9; x <= 9; x += 0.037) {
            assertThat(CoverageProbability.q(x) + CoverageProbability.q(-x)).isCloseTo(1, within(1e-15));
        }
    }

    @Test
    void needsASigma() {
        assertThatThrownBy(() -> CoverageProbability.atLeast(-110, -100, 0)).hasMessageContaining("sigma");
    }
}
