package vn.phusong.planner.pipeline.sample.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededRandomTest {

    /** First values of SplitMix64 for seed 1234567, as the public reference implementation in C gives them. */
    @Test
    void isSplitMix64() {
        SeededRandom random = new SeededRandom(1234567);
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("9817491932198370423");
    }

    @Test
    void subjectsHaveTheirOwnSequences() {
        assertThat(SeededRandom.of(1, "sites").nextLong()).isNotEqualTo(SeededRandom.of(1, "belt").nextLong());
        assertThat(SeededRandom.of(1, "sites").nextLong()).isEqualTo(SeededRandom.of(1, "sites").nextLong());
    }

    @Test
    void normalHasMeanZeroAndVarianceOne() {
        SeededRandom random = new SeededRandom(5);
        double[] values = IntStream.range(0, 20_000).mapToDouble(i -> random.nextGaussian()).toArray();
        double mean = IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElseThrow();
        double variance = IntStream.range(0, values.length).mapToDouble(i -> values[i] * values[i]).average().orElseThrow();
        // 4 standard errors of 20,000 draws
        assertThat(mean).isBetween(-0.03, 0.03);
        assertThat(variance).isBetween(0.96, 1.04);
    }
}
