package vn.phusong.planner.network;

import java.util.List;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.StagingStep;

/**
 * What is checked and changed in staged inventory declarations. A list of which rows were left out is complete no
 * longer, whatever the operator declares: else a place that only a lost cell covers would count as UNCOVERED.
 */
final class InventorySteps {
    private static final String UNKNOWN_AREA = """
            select s.dataset, s.row_number, 'area' as field, s.area as value,
                'admin-units' as expected, null::geometry
            from stage_inventory s join pack p on p.id = :pack
            where p.province_code <> s.area and not exists (
                select from admin_unit u
                join dataset d on d.id = u.dataset_id and d.state = 'CURRENT' and d.pack_id = :pack
                where u.edition || '/' || u.code
                    = case when s.area like '%/%' then s.area else p.register_edition || '/' || s.area end)
            """;

    /**
     * Rows left out of the network with the operator and technology they belong to; null where that cannot be known,
     * which concerns all. A row may stand there several times: a site serves several operators.
     */
    private static final String LOST = """
            with sectors as (
                select t.code, t.site_code as site, t.operator_code as operator
                from sector t join dataset d on d.id = t.dataset_id and d.state = 'CURRENT' and d.pack_id = :pack
                union all
                select l.key, l.kept ->> 'site', l.kept ->> 'operator' from left_out l where l.kind = 'sectors'),
            cells as (
                select t.sector_code as sector, t.technology
                from cell t join dataset d on d.id = t.dataset_id and d.state = 'CURRENT' and d.pack_id = :pack
                union all
                select l.kept ->> 'sector', l.kept ->> 'technology' from left_out l where l.kind = 'cells'),
            lost as (
                select l.kind, l.dataset, l.row_number, x.operator, l.kept ->> 'technology' as technology
                from left_out l left join sectors x on x.code = l.kept ->> 'sector'
                where l.kind = 'cells'
                union
                select l.kind, l.dataset, l.row_number, l.kept ->> 'operator', c.technology
                from left_out l left join cells c on c.sector = l.key
                where l.kind = 'sectors'
                union
                select l.kind, l.dataset, l.row_number, x.operator, c.technology
                from left_out l left join sectors x on x.site = l.key left join cells c on c.sector = x.code
                where l.kind = 'sites'),
            counted as (
                select s.dataset, s.row_number, l.kind, count(distinct (l.dataset, l.row_number)) as lost_rows
                from stage_inventory s
                join lost l on coalesce(l.operator, s.operator) = s.operator
                    and coalesce(l.technology, s.technology) = s.technology
                where s.complete
                group by s.dataset, s.row_number, l.kind)
            """;

    private static final String NOT_COMPLETE = LOST + """
            select s.dataset, s.row_number, 'complete' as field, s.operator || ' ' || s.technology as value,
                (select sum(c.lost_rows) || ' (' || string_agg(c.kind || ' ' || c.lost_rows, ', ' order by c.kind) || ')'
                 from counted c where c.dataset = s.dataset and c.row_number = s.row_number) as expected,
                null::geometry
            from stage_inventory s
            where exists (select from counted c where c.dataset = s.dataset and c.row_number = s.row_number)
            """;

    private static final String COUNT_AS_NOT_COMPLETE = LOST + """
            update stage_inventory s set complete = false
            where exists (select from counted c where c.dataset = s.dataset and c.row_number = s.row_number)
            """;

    /** What has been built since the day of the declaration may not be in the list. */
    private static final String OUTDATED = """
            select s.dataset, s.row_number, 'as_of' as field, s.as_of::text as value,
                n.kind || ' ' || n.as_of as expected, null::geometry
            from stage_inventory s
            cross join (
                select d.kind, d.as_of from dataset d
                where d.pack_id = :pack and d.state = 'CURRENT' and d.kind in ('sites', 'sectors', 'cells')
                    and d.as_of is not null
                order by d.as_of desc, d.kind limit 1) n
            where s.complete and s.as_of < n.as_of
            """;

    static final List<StagingStep> STEPS = List.of(
            new StagingStep.Check(IngestIssue.UNKNOWN_REFERENCE, UNKNOWN_AREA),
            new StagingStep.Check(NetworkIssue.INVENTORY_OUTDATED, OUTDATED),
            new StagingStep.Check(NetworkIssue.INVENTORY_NOT_COMPLETE, NOT_COMPLETE),
            new StagingStep.Update(COUNT_AS_NOT_COMPLETE));

    private InventorySteps() {}
}
