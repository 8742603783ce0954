package vn.phusong.planner.admin.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundedSharesTest {
    @Test
    void thirdsGiveTheOddUnitToTheFirstOfTheLargestRemainders() {
        assertThat(RoundedShares.of(List.of(1.0, 1.0, 1.0)))
                .containsExactly(new BigDecimal("0.33334"), new BigDecimal("0.33333"), new BigDecimal("0.33333"));
        assertThat(RoundedShares.of(List.of(2.0, 1.0)))
                .containsExactly(new BigDecimal("0.66667"), new BigDecimal("0.33333"));
    }

    @Test
    void nothingBecomesTheLeastShareSoThatEveryRowCanBeStored() {
        assertThat(RoundedShares.of(List.of(0.0, 5.0, 0.0)))
                .containsExactly(new BigDecimal("0.00001"), new BigDecimal("0.99998"), new BigDecimal("0.00001"));
    }

    @Test
    void sharesOfNothingAreAMistake() {
        assertThatThrownBy(() -> RoundedShares.of(List.of(0.0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anySharesSumToOneAndAreNearTheExactOnes() {
        long seed = 3927;
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            List<Double> amounts = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                amounts.add(Math.pow(10, 8 * random.nextDouble() - 4));
            }
            double total = amounts.stream().mapToDouble(Double::doubleValue).sum();
            List<BigDecimal> shares = RoundedShares.of(amounts);
            assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed %d round %d %s", seed, round, amounts)
                    .isEqualByComparingTo(BigDecimal.ONE);
            for (int i = 0; i < amounts.size(); i++) {
                assertThat(Math.abs(shares.get(i).doubleValue() - amounts.get(i) / total))
                        .as("seed %d round %d %s", seed, round, amounts)
                        .isLessThan(12e-5);
                assertThat(shares.get(i)).isPositive();
            }
        }
    }
}
