package vn.phusong.planner.admin;

import java.util.List;
import vn.phusong.planner.ingest.DuplicateGeometry;
import vn.phusong.planner.ingest.StagingStep;

/**
 * Whether the units of one level and edition tile their land: no overlaps, no holes, no unit twice. Rounding to six
 * decimals moves a border by 0.1 m, or 100 m² along a kilometre; what is smaller is no land that anybody disputes.
 */
final class TilingChecks {

    private static final StagingStep OVERLAP = new StagingStep.Check(AdminIssue.UNITS_OVERLAP, """
            with overlapping as materialized (
                select a.dataset, a.row_number, a.code, b.code as other,
                    st_collectionextract(st_intersection(a.geom, b.geom), 3) as land
                from stage_admin_units a
                join stage_admin_units b
                    on b.edition = a.edition and b.level = a.level and b.code > a.code and b.geom && a.geom
                where st_intersects(a.geom, b.geom))
            select dataset, row_number, 'geometry', code || ' × ' || other || ': ' || round(area_m2) || ' m²', '≤ 100 m²',
                land
            from (select *, st_area(land::geography) as area_m2 from overlapping) measured
            where area_m2 > 100
            """);

    /** The row named is that of the unit beside the hole with the smallest code. */
    private static final String HOLES = """
            with united as materialized (
                select edition, level, (st_dump(st_union(geom))).geom as land
                from stage_admin_units group by edition, level having count(*) > 1),
            holes as materialized (
                select edition, level, st_setsrid(st_makepolygon(st_interiorringn(land, i)), 4326) as hole
                from united cross join lateral generate_series(1, st_numinteriorrings(land)) i),
            measured as (select *, st_area(hole::geography) as area_m2 from holes)
            select beside.dataset, beside.row_number, 'geometry',
                m.level || ' ' || m.edition || ': ' || round(m.area_m2::numeric, 1) || ' m²', beside.code, m.hole
            from measured m
            cross join lateral (
                select s.dataset, s.row_number, s.code from stage_admin_units s
                where s.edition = m.edition and s.level = m.level and s.geom && m.hole and st_intersects(s.geom, m.hole)
                order by s.code limit 1) beside
            where m.area_m2 %s 100
            """;

    static final List<StagingStep> STEPS = List.of(
            StagingStep.index("stage_admin_units", "geom"),
            DuplicateGeometry.check("stage_admin_units", "geom", "edition", "level"),
            OVERLAP,
            new StagingStep.Check(AdminIssue.TILING_HOLE, HOLES.formatted(">")),
            new StagingStep.Check(AdminIssue.TILING_PINHOLE, HOLES.formatted("<=")));

    private TilingChecks() {}
}
