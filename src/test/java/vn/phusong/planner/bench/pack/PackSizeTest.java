package vn.phusong.planner.bench.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackSizeTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 500", "1000, 2, 1000", "100000, 200, 100000", "49500, 99, 49500", "48500, 99, 49500"})
    void hamletsFillARectangleOfCommunes(int wanted, int communes, int hamlets) {
        PackSize size = PackSize.of(wanted, 1);
        assertThat(size.communes()).isEqualTo(communes);
        assertThat(size.hamlets()).isEqualTo(hamlets);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 500_001})
    void tooFewOrTooManyAreRefused(int hamlets) {
        assertThatIllegalArgumentException().isThrownBy(() -> PackSize.of(hamlets, 1));
    }
}
