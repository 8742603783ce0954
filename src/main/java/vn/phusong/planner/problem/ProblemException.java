package vn.phusong.planner.problem;

/** Ends a request with a {@link Problem}. It is an answer, not a fault: nothing is logged and no stack is kept. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.titleEn() + ": " + problem.detailEn(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
