package vn.phusong.radio.linkbudget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinkBudgetTest {

    @Test
    void referencePowerIsThatOfOneResourceElement() {
        assertThat(ReferencePower.epre_dBm(43, 100)).isCloseTo(12.2, within(0.05));
        assertThat(ReferencePower.epre_dBm(53, 273)).isCloseTo(17.8, within(0.05));
        // 1200 subcarriers carry 43 dBm again.
        assertThat(1200 * Math.pow(10, ReferencePower.epre_dBm(43, 100) / 10))
                .isCloseTo(Math.pow(10, 4.3), within(1e-6));
        assertThatThrownBy(() -> ReferencePower.epre_dBm(43, 0)).hasMessageContaining("1..275");
    }

    @Test
    void addsUpToTheReceivedLevel() {
        int radiated = LinkBudget.radiated_cdBm(12.2, 15, 0.5);
        int level = LinkBudget.level_cdBm(radiated, LinkBudget.loss_cdB(130.456));
        assertThat(level).isEqualTo(2670 - 13046);
        assertThat(LinkBudget.dBm(level)).isEqualTo(-103.76);
        assertThat(LinkBudget.indoorLevel_cdBm(level, LinkBudget.loss_cdB(16.2))).isEqualTo(-10376 - 1620);
    }

    @Test
    void losesNothingSilently() {
        assertThatThrownBy(() -> LinkBudget.loss_cdB(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> LinkBudget.radiated_cdBm(Double.POSITIVE_INFINITY, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thresholdsAreThoseOfTheDesign() {
        assertThat(Technology.LTE.defaultLevels()).isEqualTo(new SignalLevels(-105, -110));
        assertThat(Technology.NR.defaultLevels()).isEqualTo(new SignalLevels(-100, -110));
        assertThat(Technology.UMTS.defaultLevels()).isEqualTo(new SignalLevels(-93, -99));
        assertThat(Technology.GSM.defaultLevels()).isEqualTo(new SignalLevels(-85, -95));
        assertThatThrownBy(() -> new SignalLevels(-110, -105)).hasMessageContaining("usable <= good");
    }

    @Test
    void forestAndHillsSpreadMore() {
        assertThat(PlanningSigma.sigma_dB(false, 30)).isEqualTo(8);
        assertThat(PlanningSigma.sigma_dB(false, 90)).isEqualTo(10);
        assertThat(PlanningSigma.sigma_dB(true, 0)).isEqualTo(10);
        assertThat(PlanningSigma.sigma_dB(false, Double.NaN)).isEqualTo(10);
    }
}
