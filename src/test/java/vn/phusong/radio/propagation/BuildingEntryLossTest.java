package vn.phusong.radio.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildingEntryLossTest {

    @Test
    void agreesWithAllRowsOfThePublishedTable() throws IOException {
        List<String> rows = Files.readAllLines(SharedValidation.require("p2109/p2109_validation.csv"));
        double worst = 0;
        String worstRow = "";
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",");
            double actual = BuildingEntryLoss.loss_dB(
                    BuildingType.values()[Integer.parseInt(cells[2]) - 1],
                    Double.parseDouble(cells[0]) * 1000,
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[1]) / 100);
            double difference = Math.abs(actual - Double.parseDouble(cells[4]));
            if (!(difference <= worst)) {
                worst = difference;
                worstRow = row;
            }
        }
        assertThat(rows).hasSize(31_251);
        assertThat(worst).as(worstRow).isLessThanOrEqualTo(1e-6);
    }

    /**
     * At 1 GHz all logarithms vanish and at P = 0.5 all deviations: μ1 = r = 12.64, μ2 = w = 9.1, so
     * L = 10 log(10^1.264 + 10^0.91 + 10^−0.3) = 10 log(18.3654 + 8.1283 + 0.5012) = 14.3128 dB.
     */
    @Test
    void medianAtOneGigahertzIsThatOfTheCoefficients() {
        assertThat(BuildingEntryLoss.loss_dB(BuildingType.TRADITIONAL, 1000, 0, 0.5))
                .isCloseTo(14.3128, within(5e-4));
    }

    @Test
    void growsWithProbabilityAndElevation() {
        for (BuildingType type : BuildingType.values()) {
            double before = Double.NEGATIVE_INFINITY;
            for (int percent = 1; percent < 100; percent++) {
                double loss = BuildingEntryLoss.loss_dB(type, 1800, 10, percent / 100.0);
                assertThat(loss).isGreaterThan(before);
                before = loss;
            }
            assertThat(BuildingEntryLoss.loss_dB(type, 1800, -60, 0.5))
                    .isEqualTo(BuildingEntryLoss.loss_dB(type, 1800, 60, 0.5))
                    .isGreaterThan(BuildingEntryLoss.loss_dB(type, 1800, 0, 0.5));
        }
    }

    /** Between the spreads of the two components at 1 GHz, σ1 = u = 9.6 dB and σ2 = y = 4.5 dB. */
    @Test
    void spreadLiesBetweenThoseOfItsComponents() {
        assertThat(BuildingEntryLoss.spread_dB(BuildingType.TRADITIONAL, 1000, 0)).isBetween(4.5, 9.6);
    }

    @Test
    void refusesWhatTheRecommendationDoesNotCover() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildingEntryLoss.loss_dB(BuildingType.TRADITIONAL, 50, 0, 0.5))
                .withMessageContaining("frequency_MHz")
                .withMessageContaining("50.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildingEntryLoss.loss_dB(BuildingType.TRADITIONAL, 900, 91, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildingEntryLoss.loss_dB(BuildingType.TRADITIONAL, 900, 0, 1));
    }
}
