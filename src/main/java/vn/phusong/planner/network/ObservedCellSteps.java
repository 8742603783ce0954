package vn.phusong.planner.network;

import java.util.List;
import vn.phusong.planner.ingest.StagingStep;

/** What is checked of observed cells among each other and against the pack's operators. */
final class ObservedCellSteps {
    /** SQL: the code of the operator of a staged row {@code s}. */
    static final String OPERATOR = """
            select min(o.code) from operator o join dataset d on d.id = o.dataset_id and d.state = 'CURRENT'
            where d.pack_id = :pack and o.mcc = s.mcc and s.full_mnc = any (o.mnc)""";

    private static final String KNOWN = """
            select coalesce(string_agg(o.code || ' ' || array_to_string(o.mnc, ';'), ', ' order by o.code), '–')
            from operator o join dataset d on d.id = o.dataset_id and d.state = 'CURRENT' where d.pack_id = :pack""";

    static final List<StagingStep> STEPS = List.of(
            new StagingStep.Check(ObservedCellIssue.UNKNOWN_MNC, """
                    select s.dataset, s.row_number, 'mnc' as field, s.mcc || '-' || s.full_mnc as value,
                        (%s) as expected, s.geom
                    from stage_observed_cells s where (%s) is null
                    """.formatted(KNOWN, OPERATOR)),
            new StagingStep.Check(ObservedCellIssue.REPEATED_OBSERVATION, """
                    select n.dataset, n.row_number, 'cell' as field, n.identity as value, n.first as expected, n.geom
                    from (select s.dataset, s.row_number, s.geom,
                              concat_ws('-', s.radio, s.mcc, s.full_mnc, s.area_code, s.cell_id) as identity,
                              row_number() over same as place,
                              first_value(s.dataset || ':' || s.row_number) over same as first
                          from stage_observed_cells s where s.cell_id is not null and s.area_code is not null
                          window same as (partition by s.radio, s.mcc, s.full_mnc, s.area_code, s.cell_id
                              order by s.dataset_order, s.row_number)) n
                    where n.place > 1
                    """));

    private ObservedCellSteps() {}
}
