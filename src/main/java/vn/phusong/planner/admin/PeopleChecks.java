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
     * @param rows SQL of a table with the columns {@code dataset}, {@code row_number}, {@code population}, {@code
     *     households} and {@code centre}
     * @param boundary its column with the area, null where a row has none
     * @param fewest people per km²; land that nobody lives on may belong to a hamlet, not make up a whole unit
     */
    public static List<StagingStep> of(String rows, String boundary, int fewest) {
        return List.of(
                new StagingStep.Check(AdminIssue.IMPLAUSIBLE_DENSITY, """
                        select dataset, row_number, 'population',
                            population || ' (' || round((population / extent_km2)::numeric, 1) || '/km²)',
                            '%3$d … 50000/km²', st_pointonsurface(%2$s)
                        from (select *, st_area(%2$s::geography, false) / 1e6 as extent_km2 from %1$s
                              where %2$s is not null and population is not null) s
                        where population not between %3$d * extent_km2 and 50000 * extent_km2
                        """.formatted(rows, boundary, fewest)),
                new StagingStep.Check(AdminIssue.IMPLAUSIBLE_HOUSEHOLDS, """
                        select dataset, row_number, 'households',
                            households || ' (population ' || population || ')', '1 … 12', centre
                        from %s
                        where population is not null and households is not null
                            and population not between households and 12 * households
                        """.formatted(rows)));
    }
}
