package vn.phusong.planner.gap;

import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.judging.Scope;

/** Which judgement a question is about: a run, a criteria version and a scope. */
public record Judged(GapRun run, CriteriaKey criteria, Scope scope) {

    /** A figure of this judgement. */
    Figure figure(long numerator, long denominator, long unknown) {
        return new Figure(numerator, denominator, unknown, run.asOf(), run.runId(), criteria, scope);
    }
}
