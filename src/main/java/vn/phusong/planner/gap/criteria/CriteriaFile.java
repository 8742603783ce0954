package vn.phusong.planner.gap.criteria;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reading a criteria file came to: the definition (as version 1, not built in), or every fault found.
 *
 * @param criteria present exactly when {@code problems} is empty
 */
public record CriteriaFile(@Nullable CoverageCriteria criteria, List<CriteriaProblem> problems) {

    public CriteriaFile {
        if ((criteria == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("either a definition or problems, not both or neither");
        }
        problems = List.copyOf(problems);
    }

    /** The definition, if the file has no fault. */
    public Optional<CoverageCriteria> find() {
        return Optional.ofNullable(criteria);
    }
}
