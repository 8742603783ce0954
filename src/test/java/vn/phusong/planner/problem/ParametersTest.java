package vn.phusong.planner.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

    @Test
    void aNulIsRefusedBeforeItReachesTheDatabase() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> Parameters.of(Map.of("run", new String[] {"a\0b"})));
        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().members()).containsEntry("parameter", "run");
    }

    @Test
    void whereThereIsNoParameterTheAnswerSaysSo() {
        Parameters sent = Parameters.of(Map.of("x", new String[] {"1"}));
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> sent.allowing(List.of()));
        assertThat(refused.problem().detailEn()).isEqualTo("There is no parameter 'x' here; there are none.");
        assertThat(refused.problem().detailVi()).contains("không có tham số nào");
    }

    @Test
    void aNumberIsWrittenInDigitsAndMayBeTooLargeForAnyMachine() {
        assertThat(Parameters.of(Map.of("limit", new String[] {"9".repeat(4000)}))
                        .findNumber("limit", 1, Long.MAX_VALUE))
                .contains(Long.MAX_VALUE);
        for (String wrong : List.of("+5", "٣", "1e3", "", "-", "0x1")) {
            Parameters sent = Parameters.of(Map.of("limit", new String[] {wrong}));
            assertThat(catchThrowableOfType(
                            ProblemException.class, () -> sent.findNumber("limit", 0, Long.MAX_VALUE)))
                    .as(wrong)
                    .isNotNull();
        }
    }
}
