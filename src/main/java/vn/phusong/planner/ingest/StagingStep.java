package vn.phusong.planner.ingest;

/** Something done in SQL to all staged rows of a kind. Parameter: {@code :pack}. */
public sealed interface StagingStep {

    /**
     * Finds rows that are wrong among the others.
     *
     * @param code rows found are left out if it is an error
     * @param sql selects {@code dataset, row_number, field, value, expected, geometry} from the staging table
     */
    record Check(IssueCode code, String sql) implements StagingStep {}

    /**
     * Fills derived columns.
     *
     * @param sql updates the staging table
     */
    record Update(String sql) implements StagingStep {}
}
