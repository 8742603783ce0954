package vn.phusong.planner.pipeline.sample.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void largestRemaindersGetWhatIsLeft() {
        // shares of 10: 4.7, 2.9, 2.4
        assertThat(Apportionment.split(10, new double[] {47, 29, 24}, 0)).containsExactly(5, 3, 2);
    }

    @Test
    void minimumIsGivenBeforeTheRest() {
        assertThat(Apportionment.split(10, new double[] {0, 1}, 2)).containsExactly(2, 8);
    }

    @Test
    void partsAlwaysAddUp() {
        SeededRandom random = new SeededRandom(3);
        for (int i = 0; i < 500; i++) {
            double[] weights = IntStream.rangeClosed(0, random.below(30)).mapToDouble(k -> random.nextDouble()).toArray();
            int total = weights.length + random.below(10_000);
            int[] parts = Apportionment.split(total, weights, 1);
            assertThat(IntStream.of(parts).sum()).isEqualTo(total);
            assertThat(IntStream.of(parts).min().orElseThrow()).isPositive();
        }
    }

    @Test
    void tooLargeAMinimumIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.split(5, new double[] {1, 1}, 3))
                .withMessageContaining("5").withMessageContaining("3");
    }
}
