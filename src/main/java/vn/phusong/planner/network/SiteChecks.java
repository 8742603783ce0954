package vn.phusong.planner.network;

import java.util.List;
import vn.phusong.planner.ingest.DatumShiftCheck;
import vn.phusong.planner.ingest.StagingStep;

/** Whether sites stand where they can serve the province, where they say, and once. */
final class SiteChecks {
    private static final String UNITS = """
            (select u.edition, u.code, u.level, u.boundary from admin_unit u
             join dataset d on d.id = u.dataset_id and d.state = 'CURRENT' and d.pack_id = :pack)
            """;

    /**
     * Nothing is predicted beyond 35 km (GSM's timing advance) or the pack's own radii, so a site further off serves
     * nobody here. The border is thinned out to 100 m, which is nothing at this distance; 0.31 degrees are less than 35 km
     * in every direction.
     */
    private static final StagingStep BEYOND_BELT = new StagingStep.Check(NetworkIssue.SITE_BEYOND_BELT, """
            with province as materialized (
                select st_union(st_simplifypreservetopology(u.boundary, 0.001)) as land
                from %s u where u.level = 'PROVINCE'),
            belt as (
                select greatest(35, max(each.value::numeric)) as km
                from pack p cross join lateral jsonb_each_text(p.radio -> 'max_radius_km') each where p.id = :pack)
            select s.dataset, s.row_number, 'geometry',
                round(st_distance(s.geom::geography, p.land::geography) / 1000) || ' km', '≤ ' || belt.km || ' km', s.geom
            from stage_sites s join province p on p.land is not null cross join belt
            where not st_dwithin(s.geom, p.land, 0.31)
                and not st_dwithin(s.geom::geography, p.land::geography, 1000 * belt.km)
            """.formatted(UNITS));

    private static final StagingStep TOO_CLOSE = new StagingStep.Check(NetworkIssue.SITES_TOO_CLOSE, """
            select a.dataset, a.row_number, 'geometry', a.code || ' – ' || b.code || ': '
                    || round(st_distance(a.geom::geography, b.geom::geography)::numeric, 1) || ' m', '> 20 m', a.geom
            from stage_sites a
            join stage_sites b on b.owner = a.owner and b.geom && st_expand(a.geom, 0.0003)
                and (b.dataset_order, b.row_number) < (a.dataset_order, a.row_number)
            where st_dwithin(a.geom::geography, b.geom::geography, 20)
            """);

    /** Communes of any edition may be named: inventories are older than reforms. */
    private static final StagingStep FAR_FROM_COMMUNE = new StagingStep.Check(NetworkIssue.SITE_FAR_FROM_COMMUNE, """
            with outside as materialized (
                select s.* from stage_sites s
                where s.commune is not null
                    and not exists (select from %1$s u where u.code = s.commune and st_intersects(u.boundary, s.geom)))
            select s.dataset, s.row_number, 'commune', s.commune, '+' || round(away.metres) || ' m', s.geom
            from outside s
            cross join lateral (
                select min(st_distance(s.geom::geography, u.boundary::geography)) as metres
                from %1$s u where u.code = s.commune) away
            where away.metres > 500
            """.formatted(UNITS));

    /** Where nothing is known of neighbours' communes, sites of the belt may well name them. */
    private static final StagingStep UNKNOWN_COMMUNE = new StagingStep.Check(NetworkIssue.SITE_COMMUNE_UNKNOWN, """
            select s.dataset, s.row_number, 'commune', s.commune,
                (select string_agg(distinct u.code, ' | ') from %1$s u
                 where u.level = 'COMMUNE' and st_intersects(u.boundary, s.geom)), s.geom
            from stage_sites s
            where s.commune is not null and not exists (select from %1$s u where u.code = s.commune)
                and exists (select from %1$s u where u.level = 'COMMUNE' and st_intersects(u.boundary, s.geom))
            """.formatted(UNITS));

    static final List<StagingStep> STEPS = List.of(
            StagingStep.index("stage_sites", "geom"),
            DatumShiftCheck.of("""
                    select s.dataset, s.code, s.geom as place, u.land as holder
                    from stage_sites s
                    join (select code, st_union(boundary) as land from %s any_edition group by code) u
                        on u.code = s.commune
                    """.formatted(UNITS), "admin-units"),
            BEYOND_BELT,
            TOO_CLOSE,
            FAR_FROM_COMMUNE,
            UNKNOWN_COMMUNE);

    private SiteChecks() {}
}
