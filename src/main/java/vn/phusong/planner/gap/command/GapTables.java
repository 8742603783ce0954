package vn.phusong.planner.gap.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.document.Count;
import vn.phusong.planner.gap.document.GapItem;
import vn.phusong.planner.gap.document.GapList;
import vn.phusong.planner.gap.document.JudgementReference;
import vn.phusong.planner.gap.document.RollupList;

/** Judged places and roll-ups as tables. */
final class GapTables {

    private static final String[] PLACE = {
        "code", "name", "kind", "commune_code", "commune_name", "status", "reason", "operator", "technology", "cell",
        "distance_m", "excess_dB", "margin_dB", "probability", "usable_share", "good_share", "weighting", "people",
        "people_affected", "people_unknown", "operator_count", "needs_measuring", "electrified",
        "especially_difficult", "sentence_vi", "sentence_en", "criteria", "scope", "run_id", "as_of", "data_is_synthetic"
    };
    private static final String[] PLACE_SHOWN = {
        "code", "name", "status", "reason", "people", "affected", "usable", "margin dB", "P", "measure", "server"
    };
    private static final String[] UNIT = {
        "edition", "level", "code", "name", "hamlets", "covered", "weak", "uncovered", "unknown", "with_signal",
        "people", "people_affected", "people_unknown", "needs_measuring", "only_2g_3g", "only_2g_3g_unknown",
        "criteria", "scope", "run_id", "as_of", "data_is_synthetic"
    };
    private static final String[] UNIT_SHOWN = {
        "code", "name", "hamlets", "covered", "weak", "uncovered", "unknown", "people", "affected", "measure",
        "only 2G/3G"
    };

    private GapTables() {}

    static Answer places(GapList list) {
        Table table = new Table(PLACE);
        Table shown = new Table(PLACE_SHOWN);
        for (GapItem item : list.items()) {
            addPlace(table, item, list.judgement());
            GapItem.Server server = item.server();
            shown.row(
                    item.code(), item.name(), item.status(), item.reason(), item.people(), item.peopleAffected(),
                    item.usableShare(),
                    server == null ? null : server.margin_dB(),
                    server == null ? null : server.probability(),
                    item.needsMeasuring() ? "yes" : "",
                    server == null ? null : server.operator() + " " + server.technology());
        }
        List<String> heading = new ArrayList<>(JudgementOptions.heading(list.judgement()));
        heading.add(list.matched().numerator() + " of " + list.matched().denominator() + " " + list.places() + " are "
                + String.join(" or ", list.statuses()));
        return new Answer(list, table, heading, shown);
    }

    private static void addPlace(Table table, GapItem item, JudgementReference judgement) {
        GapItem.Server server = item.server();
        table.row(
                item.code(), item.name(), item.kind(), item.communeCode(), item.communeName(), item.status(),
                item.reason(),
                server == null ? null : server.operator(),
                server == null ? null : server.technology(),
                server == null ? null : server.cell(),
                server == null ? null : server.distance_m(),
                server == null ? null : server.excess_dB(),
                server == null ? null : server.margin_dB(),
                server == null ? null : server.probability(),
                item.usableShare(), item.goodShare(), item.weighting(), item.people(), item.peopleAffected(),
                item.peopleUnknown(), item.operatorCount(), item.needsMeasuring(), item.electrified(),
                item.especiallyDifficult(), item.sentenceVi(), item.sentenceEn(), judgement.criteria(),
                judgement.scope(), judgement.runId(), judgement.asOf(), judgement.synthetic());
    }

    static Answer rollups(RollupList list) {
        Table table = new Table(UNIT);
        Table shown = new Table(UNIT_SHOWN);
        for (RollupList.Unit unit : list.units()) {
            addUnit(table, unit, list);
            shown.row(
                    unit.code(), unit.name(), unit.hamlets().total(), unit.hamlets().covered(), unit.hamlets().weak(),
                    unit.hamlets().uncovered(), unit.hamlets().unknown(), unit.peopleAffected().denominator(),
                    unit.peopleAffected().numerator(), unit.needsMeasuring().numerator(), only(unit.only2g3g()));
        }
        List<String> heading = new ArrayList<>(JudgementOptions.heading(list.judgement()));
        heading.add("by " + list.by() + " of edition " + list.edition());
        return new Answer(list, table, heading, shown);
    }

    private static void addUnit(Table table, RollupList.Unit unit, RollupList list) {
        Count old = unit.only2g3g();
        table.row(
                list.edition(), list.by(), unit.code(), unit.name(), unit.hamlets().total(), unit.hamlets().covered(),
                unit.hamlets().weak(), unit.hamlets().uncovered(), unit.hamlets().unknown(),
                unit.withSignal().numerator(), unit.peopleAffected().denominator(), unit.peopleAffected().numerator(),
                unit.peopleAffected().unknown(), unit.needsMeasuring().numerator(), only(old),
                old == null ? null : old.unknown(),
                list.judgement().criteria(), list.judgement().scope(), list.judgement().runId(),
                list.judgement().asOf(), list.judgement().synthetic());
    }

    private static @Nullable Long only(@Nullable Count count) {
        return count == null ? null : count.numerator();
    }
}
