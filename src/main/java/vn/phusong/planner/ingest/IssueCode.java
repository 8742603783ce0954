package vn.phusong.planner.ingest;

/**
 * A kind of import issue. Modules declare theirs as an enum; the texts stand in the resource bundle {@code issues}
 * (vi, en) of the enum's package under {@link #code()}. Arguments of a text: {0} field, {1} value, {2} what would be
 * right.
 */
public interface IssueCode {

    /** Such as {@code missing-field}: stable, for users to search and scripts to count. */
    String code();

    Severity severity();

    /** Whether it only follows from another issue, so that mending that one ends both. */
    default boolean isConsequence() {
        return false;
    }

    /** Name of the resource bundle with the texts. */
    default String bundle() {
        return getClass().getPackageName() + ".issues";
    }
}
