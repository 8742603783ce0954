package vn.phusong.planner.network;

import java.util.List;
import vn.phusong.planner.ingest.StagingStep;

/** Whether network codes are assigned in Vietnam, and to the operator that claims them. */
final class OperatorChecks {

    private static final StagingStep ASSIGNED = new StagingStep.Check(NetworkIssue.NETWORK_CODE_NOT_ASSIGNED, """
            select s.dataset, s.row_number, 'mnc', s.mcc || '-' || code.mnc, '%1$s: %2$s', null::geometry
            from stage_operators s cross join lateral unnest(s.mnc) code (mnc)
            where s.mcc <> '%1$s' or code.mnc not in (select mnc from (values %3$s) known (mnc, brand, has_network))
            """.formatted(VietnamNetworks.MCC, VietnamNetworks.assigned(), VietnamNetworks.sqlRows()));

    /** Lists in use have 01 and 02 swapped, or call 01 Viettel. */
    private static final StagingStep OF_ANOTHER = new StagingStep.Check(NetworkIssue.NETWORK_CODE_OF_ANOTHER, """
            with known (mnc, brand, has_network) as (values %1$s)
            select s.dataset, s.row_number, 'mnc', s.mcc || '-' || code.mnc || ' (' || other.brand || ')',
                own.brand || ': ' || s.mcc || '-' || own.mnc, null::geometry
            from stage_operators s
            join known own on own.has_network
                and (s.code ~* ('(^|-)' || own.brand || '(-|$)') or s.name ~* ('\\m' || own.brand || '\\M'))
            cross join lateral unnest(s.mnc) code (mnc)
            join known other on other.mnc = code.mnc and other.has_network and other.mnc <> own.mnc
            where s.mcc = '%2$s'
            """.formatted(VietnamNetworks.sqlRows(), VietnamNetworks.MCC));

    static final List<StagingStep> STEPS = List.of(ASSIGNED, OF_ANOTHER);

    private OperatorChecks() {}
}
