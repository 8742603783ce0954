package vn.phusong.planner.gap.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldTechnologyOnlyTest {

    @ParameterizedTest(name = "any technology {0}, 4G {1}: {2}")
    @CsvSource({
        "COVERED, UNCOVERED, YES",
        "WEAK, UNCOVERED, YES",
        "COVERED, WEAK, NO",
        "COVERED, COVERED, NO",
        "UNCOVERED, UNCOVERED, NO",
        "UNCOVERED, UNKNOWN, NO",
        "COVERED, UNKNOWN, UNKNOWN",
        "UNKNOWN, UNCOVERED, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, COVERED, NO",
    })
    void signalWithoutFourG(HamletStatus anyMobile, HamletStatus lte, OldTechnologyOnly expected) {
        assertThat(OldTechnologyOnly.of(anyMobile, lte)).isEqualTo(expected);
    }
}
