package vn.phusong.planner.ingest;

/** Something done in SQL to all staged rows of a kind. Parameter: {@code :pack}. */
public sealed interface StagingStep {

    /**
     * Finds rows that are wrong among the others.
     *
     * @param code rows found are left out if it is an error
     * @param sql selects {@code dataset, row_number, field, value, expected, geometry} from the staging table; a null row
     *     number where the dataset as a whole is meant
     */
    record Check(IssueCode code, String sql) implements StagingStep {}

    /**
     * Fills derived columns.
     *
     * @param sql updates the staging table
     */
    record Update(String sql) implements StagingStep {}

    /** Makes a spatial index, for checks that look for neighbours: without one 100,000 areas take hours. */
    static StagingStep index(String stagingTable, String column) {
        return new Update("create index on %1$s using gist (%2$s); analyze %1$s".formatted(stagingTable, column));
    }
}
