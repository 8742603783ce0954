package vn.phusong.planner.admin;

import java.util.List;
import vn.phusong.planner.ingest.StagingStep;

/**
 * Whether units fit into the unit above them, in land and in people. Borders of several levels are often drawn by
 * different hands: a hectare, four cells of the 50 m grid, is let pass.
 */
final class HierarchyChecks {

    private static final StagingStep OUTSIDE_PARENT = new StagingStep.Check(AdminIssue.UNIT_OUTSIDE_PARENT, """
            with outside as materialized (
                select s.dataset, s.row_number, s.parent, s.geom,
                    st_collectionextract(st_difference(s.geom, p.geom), 3) as land
                from stage_admin_units s
                join stage_admin_units p on p.edition = s.edition and p.code = s.parent
                where not st_coveredby(s.geom, p.geom))
            select dataset, row_number, 'parent', parent || ': ' || round(area_m2) || ' m² ('
                || round((100 * area_m2 / st_area(geom::geography))::numeric, 2) || ' %)', '≤ 10000 m²', land
            from (select *, st_area(land::geography) as area_m2 from outside) measured
            where area_m2 > 10000
            """);

    private static final StagingStep PARENT_NOT_FILLED = new StagingStep.Check(AdminIssue.PARENT_NOT_FILLED, """
            with united as materialized (
                select edition, parent, st_union(geom) as land
                from stage_admin_units where parent is not null group by edition, parent),
            empty as materialized (
                select p.dataset, p.row_number, st_collectionextract(st_difference(p.geom, u.land), 3) as land
                from united u join stage_admin_units p on p.edition = u.edition and p.code = u.parent
                where not st_coveredby(p.geom, u.land))
            select dataset, row_number, 'geometry', round(area_m2) || ' m²', '≤ 10000 m²', land
            from (select *, st_area(land::geography) as area_m2 from empty) measured
            where area_m2 > 10000
            """);

    /** Only where every unit below has the figure. */
    private static String sum(String people) {
        return """
                select p.dataset, p.row_number, '%1$s', p.%1$s::text, total::text, p.centre
                from (select edition, parent, sum(%1$s) as total from stage_admin_units
                      where parent is not null group by edition, parent having count(*) = count(%1$s)) below
                join stage_admin_units p on p.edition = below.edition and p.code = below.parent
                where p.%1$s <> below.total
                """.formatted(people);
    }

    static final List<StagingStep> STEPS = List.of(
            OUTSIDE_PARENT,
            PARENT_NOT_FILLED,
            new StagingStep.Check(AdminIssue.SUM_DIFFERS, sum("population")),
            new StagingStep.Check(AdminIssue.SUM_DIFFERS, sum("households")));

    private HierarchyChecks() {}
}
