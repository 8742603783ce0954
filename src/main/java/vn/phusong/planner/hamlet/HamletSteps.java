package vn.phusong.planner.hamlet;

import java.util.List;
import vn.phusong.planner.ingest.StagingStep;

/**
 * What is checked and completed once the staged hamlets stand beside the administrative units.
 *
 * <p>The commune of a hamlet in another edition than the register's is the successor of its own commune where that has
 * a single one (at least 99.9 % of area and of people), else the commune that holds the hamlet's centre.
 */
final class HamletSteps {
    private static final String COMMUNES = """
            (select u.edition, u.code, u.level, u.boundary from admin_unit u
             join dataset d on d.id = u.dataset_id and d.state = 'CURRENT' and d.pack_id = :pack)
            """;

    private static final StagingStep NOT_A_COMMUNE = new StagingStep.Check(HamletIssue.NOT_A_COMMUNE, """
            select s.dataset, s.row_number, 'commune' as field, s.commune as value, 'COMMUNE' as expected, s.centre
            from stage_hamlets s join %s u on u.edition = s.edition and u.code = s.commune
            where u.level <> 'COMMUNE'
            """.formatted(COMMUNES));

    private static final StagingStep CENTRE_OUTSIDE_BOUNDARY =
            new StagingStep.Check(HamletIssue.CENTRE_OUTSIDE_BOUNDARY, """
            select s.dataset, s.row_number, 'centre_lon, centre_lat' as field,
                s.centre_lon || ', ' || s.centre_lat as value,
                '+' || round(st_distance(s.centre::geography, s.boundary::geography)) || ' m' as expected, s.centre
            from stage_hamlets s
            where s.boundary is not null and not st_intersects(s.boundary, s.centre)
            """);

    private static final StagingStep CENTRE_OUTSIDE_COMMUNE =
            new StagingStep.Check(HamletIssue.CENTRE_OUTSIDE_COMMUNE, """
            select s.dataset, s.row_number, 'commune' as field, s.commune as value,
                '+' || round(st_distance(s.centre::geography, u.boundary::geography)) || ' m' || coalesce(
                    ', → ' || (select min(o.code) from %1$s o where o.edition = s.edition and o.level = 'COMMUNE'
                        and st_intersects(o.boundary, s.centre)), '') as expected, s.centre
            from stage_hamlets s join %1$s u on u.edition = s.edition and u.code = s.commune
            where not st_intersects(u.boundary, s.centre)
            """.formatted(COMMUNES));

    private static final StagingStep COMMUNE_BY_EDITION = new StagingStep.Update("""
            update stage_hamlets s set communes = found.communes
            from (
                select h.dataset, h.row_number,
                    jsonb_object_agg(c.edition, jsonb_build_array(c.commune, c.rule)) as communes
                from stage_hamlets h cross join lateral (
                    select h.edition, h.commune, 'DECLARED'
                    union all
                    select e.code, coalesce(successor.code, located.code),
                        case when successor.code is null then 'LOCATION' else 'SUCCESSOR' end
                    from edition e
                    left join lateral (
                        select t.code_to as code from unit_successor t
                        join dataset d on d.id = t.dataset_id and d.state = 'CURRENT' and d.pack_id = :pack
                        where t.edition_from = h.edition and t.code_from = h.commune and t.edition_to = e.code
                            and least(t.area_share, t.population_share) >= 0.999
                    ) successor on true
                    left join lateral (
                        select u.code from %s u
                        where u.edition = e.code and u.level = 'COMMUNE' and st_intersects(u.boundary, h.centre)
                        order by u.code collate "C" limit 1
                    ) located on successor.code is null
                    where e.pack_id = :pack and e.declared and e.code <> h.edition
                        and (successor.code is not null or located.code is not null)
                ) c (edition, commune, rule)
                group by h.dataset, h.row_number
            ) found
            where found.dataset = s.dataset and found.row_number = s.row_number
            """.formatted(COMMUNES));

    private static final StagingStep NO_COMMUNE = new StagingStep.Check(HamletIssue.NO_COMMUNE_IN_EDITION, """
            select s.dataset, s.row_number, 'commune' as field, s.commune as value, e.code as expected, s.centre
            from stage_hamlets s join edition e on e.pack_id = :pack and e.declared
            where not jsonb_exists(s.communes, e.code)
                and exists (select from %s u where u.edition = e.code and u.level = 'COMMUNE')
            """.formatted(COMMUNES));

    static final List<StagingStep> STEPS = List.of(
            NOT_A_COMMUNE, CENTRE_OUTSIDE_BOUNDARY, CENTRE_OUTSIDE_COMMUNE, COMMUNE_BY_EDITION, NO_COMMUNE);

    private HamletSteps() {}
}
