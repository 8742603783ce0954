package vn.phusong.planner.ogcapi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phusong.planner.problem.ProblemException;

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
}
