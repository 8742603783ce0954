package vn.phusong.planner.gap;

import java.time.LocalDate;
import java.util.Optional;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.criteria.Shares;
import vn.phusong.planner.gap.judging.Scope;

/**
 * A count with all that makes it one: the whole it belongs to, what is not known about it, and where it
 * comes from. With unknowns the true count lies in [numerator, numerator + unknown].
 *
 * @param numerator what is shown to count
 * @param denominator the whole, unknowns included
 * @param unknown what may count or not
 * @param asOf day (UTC) on which the run's inputs were frozen
 */
public record Figure(
        long numerator,
        long denominator,
        long unknown,
        LocalDate asOf,
        String runId,
        CriteriaKey criteria,
        Scope scope) {

    public Figure {
        if (numerator < 0 || unknown < 0 || numerator + unknown > denominator) {
            throw new IllegalArgumentException(
                    "a figure must hold 0 <= " + numerator + " + " + unknown + " <= " + denominator);
        }
    }

    /** The largest count the unknowns allow. */
    public long highest() {
        return numerator + unknown;
    }

    /** Numerator over denominator in millionths; empty for an empty whole. */
    public Optional<Integer> share_ppm() {
        return denominator == 0 ? Optional.empty() : Optional.of(Shares.of(numerator, denominator));
    }
}
