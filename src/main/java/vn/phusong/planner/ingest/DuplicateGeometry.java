package vn.phusong.planner.ingest;

/** Finds staged rows whose geometry another row has, under whatever order and starting point of its vertices. */
public final class DuplicateGeometry {
    private DuplicateGeometry() {}

    /**
     * The check of one kind; the first row of each place stays silent.
     *
     * @param stagingTable has a column {@code code}
     * @param geometry column; rows without one are not looked at
     * @param within further columns that must be equal, such as the level: a province of one commune has its boundary
     */
    public static StagingStep.Check check(String stagingTable, String geometry, String... within) {
        String same = String.join(", ", within);
        return new StagingStep.Check(IngestIssue.DUPLICATE_GEOMETRY, """
                select dataset, row_number, 'geometry' as field, code as value, first as expected, place
                from (select s.dataset, s.row_number, s.code, s.%2$s as place,
                          first_value(s.code || ' (' || s.dataset || ':' || s.row_number || ')') over same as first,
                          row_number() over same as number
                      from %1$s s where s.%2$s is not null
                      window same as (partition by %3$smd5(st_asbinary(st_normalize(s.%2$s)))
                          order by s.dataset_order, s.row_number)) numbered
                where number > 1
                """.formatted(stagingTable, geometry, same.isEmpty() ? "" : same + ", "));
    }
}
