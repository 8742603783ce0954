package vn.phusong.planner.gap.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleCountTest {

    @ParameterizedTest(name = "{0} people, {1} ppm usable, {2} ppm possible: affected {3}, unknown {4}")
    @CsvSource({
        "100, 1000000, 1000000, 0, 0",
        "100, 0, 0, 100, 0",
        "101, 500000, 500000, 50, 0", // 50.5 usable rounds up to 51
        "3, 333333, 666667, 1, 1", // 0.999999 usable, 2.000001 possible
        "1, 499999, 499999, 1, 0",
        "1, 500000, 500000, 0, 0",
        "0, 500000, 500000, 0, 0",
    })
    void partsAreWholePersonsThatAddUp(int total, int usable_ppm, int possible_ppm, int affected, int unknown) {
        PeopleCount count = PeopleCount.of(total, usable_ppm, possible_ppm, true);
        assertThat(count).isEqualTo(new PeopleCount(total, affected, unknown));
        assertThat(count.usable() + count.affected() + count.unknown()).isEqualTo(total);
    }

    @Test
    void whereTheStatusIsOpenNobodyIsCalledAffected() {
        assertThat(PeopleCount.of(200, 250_000, 250_000, false)).isEqualTo(new PeopleCount(200, 0, 150));
    }

    @Test
    void morePartsThanPeopleAreRefused() {
        assertThatThrownBy(() -> new PeopleCount(10, 6, 5)).hasMessageContaining("of 10 people");
    }
}
