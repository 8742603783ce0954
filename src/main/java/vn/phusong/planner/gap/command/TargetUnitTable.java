package vn.phusong.planner.gap.command;

import java.util.ArrayList;
import java.util.List;
import vn.phusong.planner.gap.document.Count;
import vn.phusong.planner.gap.document.TargetRollupList;

/** Targets by administrative unit as tables: a row for each unit and kind of target. */
final class TargetUnitTable {

    private static final String[] COLUMNS = {
        "edition", "level", "code", "name", "kind", "targets", "closed", "unknown", "criteria", "scope", "run_id",
        "as_of", "data_is_synthetic"
    };
    private static final String[] SHOWN = {"code", "name", "kind", "targets", "closed", "open", "unknown"};

    private TargetUnitTable() {}

    static Answer of(TargetRollupList list) {
        Table table = new Table(COLUMNS);
        Table shown = new Table(SHOWN);
        for (TargetRollupList.Unit unit : list.units()) {
            for (TargetRollupList.Kind kind : unit.kinds()) {
                Count closed = kind.closed();
                table.row(
                        list.edition(), list.by(), unit.code(), unit.name(), kind.kind(), closed.denominator(),
                        closed.numerator(), closed.unknown(), list.judgement().criteria(), list.judgement().scope(),
                        list.judgement().runId(), list.judgement().asOf(), list.judgement().synthetic());
                shown.row(
                        unit.code(), unit.name(), kind.kind(), closed.denominator(), closed.numerator(),
                        closed.denominator() - closed.numerator() - closed.unknown(), closed.unknown());
            }
        }
        List<String> heading = new ArrayList<>(JudgementOptions.heading(list.judgement()));
        heading.add(list.closed().numerator() + " of " + list.closed().denominator() + " targets are closed, "
                + list.closed().unknown() + " unknown; by " + list.by() + " of edition " + list.edition()
                + "; units without targets are not listed");
        return new Answer(list, table, heading, shown);
    }
}
