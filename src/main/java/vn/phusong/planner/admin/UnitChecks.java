package vn.phusong.planner.admin;

import java.util.List;
import vn.phusong.planner.ingest.StagingStep;

/** Whether what a unit tells of itself agrees: its declared area with its boundary, its code with its level. */
final class UnitChecks {

    /** Areas in decrees and on maps differ by a per cent or two; at five one of them is of another unit or another year. */
    private static final StagingStep AREA = new StagingStep.Check(AdminIssue.AREA_DIFFERS, """
            select dataset, row_number, 'area_km2', area_km2 || ' km²',
                round(drawn_km2::numeric, 2) || ' km² ± 5 %', geom
            from (select *, st_area(geom::geography) / 1e6 as drawn_km2 from stage_admin_units where area_km2 is not null) s
            where abs(area_km2 - drawn_km2) > 0.05 * area_km2
            """);

    /** The statistics office numbers provinces with two digits, districts with three, communes with five. */
    private static final StagingStep CODE = new StagingStep.Check(AdminIssue.FOREIGN_UNIT_CODE, """
            select dataset, null, 'code', min(code) || ' (' || level || ' × ' || count(*) || ')',
                case level when 'PROVINCE' then '[0-9]{2}' when 'DISTRICT' then '[0-9]{3}' else '[0-9]{5}' end,
                null::geometry
            from stage_admin_units
            where code !~ case level when 'PROVINCE' then '^[0-9]{2}$' when 'DISTRICT' then '^[0-9]{3}$'
                else '^[0-9]{5}$' end
            group by dataset, level
            """);

    private static final StagingStep CENTRE_COMPUTED = new StagingStep.Check(AdminIssue.UNIT_CENTRE_COMPUTED, """
            select dataset, null, 'centre_lon, centre_lat',
                count(*) filter (where centre_lon is null) || ' / ' || count(*), null, null::geometry
            from stage_admin_units
            group by dataset having bool_or(centre_lon is null)
            """);

    /** VN.PT.CK is a district of VN.PT: units below one unit have all but the last part in common. */
    private static final StagingStep HASC = new StagingStep.Check(AdminIssue.HASC_CONTRADICTION, """
            with given as (
                select *, regexp_replace(hasc, '[.][^.]*$', '') as above,
                    (level, parent, edition)::text as siblings
                from stage_admin_units where hasc like '%.%' and level <> 'PROVINCE')
            select g.dataset, g.row_number, 'hasc', g.hasc, s.prefixes::text, g.geom
            from given g
            join (select siblings, count(distinct above) as prefixes from given group by siblings) s
                on s.siblings = g.siblings and s.prefixes > 1
            """);

    static final List<StagingStep> STEPS = List.of(AREA, CODE, HASC, CENTRE_COMPUTED);

    private UnitChecks() {}
}
