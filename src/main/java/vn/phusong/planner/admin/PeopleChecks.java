package vn.phusong.planner.admin;

import java.util.List;
import vn.phusong.planner.ingest.StagingStep;

/**
 * Whether the people of a place are plausible: for its area, and for its households. In the census of 2019 the communes
 * of old Phú Thọ had 19 (Xuân Sơn) to 9,870 (Gia Cẩm) people per km² and 2.9 to 4.5 per household; the limits lie far
 * outside, so that only slips are told: figures of another unit, thousands taken for ones, columns swapped.
 */
public final class PeopleChecks {
    private PeopleChecks() {}

    /**
     * @param rows SQL of a table with the columns {@code dataset}, {@code row_number}, {@code households} and {@code
     *     centre}
     * @param people its column with the number of people, as the field is called
     * @param boundary its column with the area, null where a row has none
     * @param fewest people per km²; land that nobody lives on may belong to a hamlet, not make up a whole unit
     */
    public static List<StagingStep> of(String rows, String people, String boundary, int fewest) {
        return List.of(
                new StagingStep.Check(AdminIssue.IMPLAUSIBLE_DENSITY, """
                        select dataset, row_number, '%2$s',
                            %2$s || ' (' || round((%2$s / extent_km2)::numeric, 1) || '/km²)',
                            '%4$d … 50000/km²', st_pointonsurface(%3$s)
                        from %1$s r
                        cross join lateral (
                            select st_area(r.%3$s::geography, false) / 1e6 as extent_km2 offset 0) extent
                        where %3$s is not null and %2$s > 0 and %2$s not between %4$d * extent_km2 and 50000 * extent_km2
                        """.formatted(rows, people, boundary, fewest)),
                new StagingStep.Check(AdminIssue.NOBODY, """
                        select dataset, row_number, '%2$s', '0', '≥ 1', centre from %1$s r where %2$s = 0
                        """.formatted(rows, people)),
                new StagingStep.Check(AdminIssue.IMPLAUSIBLE_HOUSEHOLDS, """
                        select dataset, row_number, 'households', households || ' (%2$s ' || %2$s || ')', '1 … 12', centre
                        from %1$s r
                        where %2$s > 0 and %2$s not between households and 12 * households
                        """.formatted(rows, people)));
    }
}
