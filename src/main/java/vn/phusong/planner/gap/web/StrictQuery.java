package vn.phusong.planner.gap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import vn.phusong.planner.problem.ParameterProblem;
import vn.phusong.planner.problem.Parameters;

/** A request none of whose parameters is unknown or repeated, and its answer. */
final class StrictQuery {

    private final Parameters parameters;

    private StrictQuery(Parameters parameters) {
        this.parameters = parameters;
    }

    /** @throws vn.phusong.planner.problem.ProblemException for a parameter that is not among {@code known} */
    static StrictQuery of(HttpServletRequest request, String... known) {
        return new StrictQuery(Parameters.of(request.getParameterMap()).allowing(List.of(known)));
    }

    String required(String name) {
        return parameters
                .find(name)
                .orElseThrow(() -> ParameterProblem.invalid(
                        name, "", "một bộ tiêu chí, bắt buộc", "a criteria id, required"));
    }

    long number(String name, long otherwise, long least, long most) {
        return parameters.findNumber(name, least, most).orElse(otherwise);
    }

    /** Results of a run never change, but which run is current may. */
    <T> ResponseEntity<T> answer(T document) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePublic()).body(document);
    }
}
