package vn.phusong.planner.gap.judging;

/**
 * Whose signal is judged.
 *
 * @param code an operator's code, {@code any} (the best operator) or {@code at-least-two} (the second best)
 */
public record Scope(String code) {

    /** The best operator's result. */
    public static final Scope ANY = new Scope("any");

    /** The second best operator's result. */
    public static final Scope AT_LEAST_TWO = new Scope("at-least-two");

    public Scope {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a scope needs a code");
        }
    }

    /** Whether this is a single operator's scope. */
    public boolean isOperator() {
        return !equals(ANY) && !equals(AT_LEAST_TWO);
    }

    @Override
    public String toString() {
        return code;
    }
}
