package vn.phusong.planner.gap.criteria;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.phusong.radio.linkbudget.Technology;

/**
 * When a 5G target (district centre, industrial park, tourist area, state office) is closed.
 *
 * @param technologies what counts there, pooled per operator
 * @param closedFrom_ppm share of the polygon's area that must be usable outdoors
 * @param source where the figures come from
 */
public record TargetRule(Set<Technology> technologies, int closedFrom_ppm, String source) {

    public TargetRule {
        if (technologies.isEmpty()) {
            throw new IllegalArgumentException("a target rule needs at least one technology");
        }
        if (closedFrom_ppm <= 0 || closedFrom_ppm > Shares.WHOLE_ppm) {
            throw new IllegalArgumentException(
                    "the closing share must be above 0 and at most 1, not " + Shares.decimal(closedFrom_ppm));
        }
        technologies = Collections.unmodifiableSet(EnumSet.copyOf(technologies));
    }
}
