package vn.phusong.planner.gap.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.document.Count;
import vn.phusong.planner.gap.document.RollupList;

/** Roll-ups as tables: a row for each administrative unit. */
final class UnitTable {

    private static final String[] COLUMNS = {
        "edition", "level", "code", "name", "hamlets", "covered", "weak", "uncovered", "unknown", "with_signal",
        "people", "people_affected", "people_unknown", "needs_measuring", "only_2g_3g", "only_2g_3g_unknown",
        "unit_people", "unit_people_as_of", "unit_people_source",
        "criteria", "scope", "run_id", "as_of", "data_is_synthetic"
    };
    private static final String[] SHOWN = {
        "code", "name", "hamlets", "covered", "weak", "uncovered", "unknown", "people", "affected", "measure",
        "only 2G/3G", "unit counted"
    };

    private UnitTable() {}

    static Answer of(RollupList list) {
        Table table = new Table(COLUMNS);
        Table shown = new Table(SHOWN);
        for (RollupList.Unit unit : list.units()) {
            addUnit(table, unit, list);
            shown.row(
                    unit.code(), unit.name(), unit.hamlets().total(), unit.hamlets().covered(), unit.hamlets().weak(),
                    unit.hamlets().uncovered(), unit.hamlets().unknown(), unit.peopleAffected().denominator(),
                    unit.peopleAffected().numerator(), unit.needsMeasuring().numerator(), only(unit.only2g3g()), counted(latest(unit)));
        }
        List<String> heading = new ArrayList<>(JudgementOptions.heading(list.judgement()));
        heading.add("by " + list.by() + " of edition " + list.edition());
        if (list.units().stream().anyMatch(unit -> latest(unit) != null)) {
            heading.add("unit counted: people of the whole unit by a census or register, beside those of its hamlets");
        }
        return new Answer(list, table, heading, shown);
    }

    private static void addUnit(Table table, RollupList.Unit unit, RollupList list) {
        Count old = unit.only2g3g();
        RollupList.@Nullable Population latest = latest(unit);
        table.row(
                list.edition(), list.by(), unit.code(), unit.name(), unit.hamlets().total(), unit.hamlets().covered(),
                unit.hamlets().weak(), unit.hamlets().uncovered(), unit.hamlets().unknown(),
                unit.withSignal().numerator(), unit.peopleAffected().denominator(), unit.peopleAffected().numerator(),
                unit.peopleAffected().unknown(), unit.needsMeasuring().numerator(), only(old),
                old == null ? null : old.unknown(),
                latest == null ? null : latest.people(),
                latest == null ? null : latest.asOf(),
                latest == null ? null : latest.source(),
                list.judgement().criteria(), list.judgement().scope(), list.judgement().runId(),
                list.judgement().asOf(), list.judgement().synthetic());
    }

    private static RollupList.@Nullable Population latest(RollupList.Unit unit) {
        return unit.populations().isEmpty() ? null : unit.populations().get(0);
    }

    private static @Nullable String counted(RollupList.@Nullable Population latest) {
        return latest == null
                ? null
                : latest.people() + " (" + latest.source() + ", " + latest.asOf() + (latest.synthetic() ? ", SYNTHETIC)" : ")");
    }

    private static @Nullable Long only(@Nullable Count count) {
        return count == null ? null : count.numerator();
    }
}
