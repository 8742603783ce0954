package vn.phusong.planner.gap.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.criteria.Shares;
import vn.phusong.planner.gap.criteria.TargetRule;
import vn.phusong.planner.gap.document.GapItem;
import vn.phusong.planner.gap.document.GapList;
import vn.phusong.planner.gap.document.JudgementReference;

/** Judged hamlets and targets as tables: for people what fits a line, as CSV everything. */
final class PlaceTable {

    private static final String[] COLUMNS = {
        "code", "name", "kind", "commune_code", "commune_name", "district_code", "district_name",
        "status", "reason", "operator", "technology", "cell", "distance_m", "excess_dB", "margin_dB", "probability",
        "usable_share", "good_share", "weighting", "people", "people_affected", "people_unknown", "operator_count",
        "needs_measuring", "electrified", "especially_difficult", "sentence_vi", "sentence_en", "criteria", "scope",
        "run_id", "as_of", "data_is_synthetic"
    };
    private static final String[] HAMLET_SHOWN = {
        "code", "name", "commune", "district", "status", "reason", "people", "affected", "usable", "margin dB", "P",
        "measure", "server"
    };
    private static final String[] TARGET_SHOWN = {
        "code", "name", "kind", "status", "reason", "usable", "margin dB", "P", "measure", "server"
    };

    private PlaceTable() {}

    static Answer hamlets(GapList list) {
        Table shown = new Table(HAMLET_SHOWN);
        for (GapItem item : list.items()) {
            GapItem.Server server = item.server();
            shown.row(
                    item.code(), item.name(), item.communeName(), item.districtName(), item.status(), item.reason(),
                    item.people(), item.peopleAffected(), Percent.of(item.usableShare()),
                    server == null ? null : server.margin_dB(),
                    server == null ? null : Percent.of(server.probability()),
                    item.needsMeasuring() ? "yes" : "", sender(server));
        }
        return answer(list, shown, List.of());
    }

    /** @param rule of the criteria that the targets are judged by */
    static Answer targets(GapList list, TargetRule rule) {
        Table shown = new Table(TARGET_SHOWN);
        for (GapItem item : list.items()) {
            GapItem.Server server = item.server();
            shown.row(
                    item.code(), item.name(), item.kind(), item.status(), item.reason(),
                    Percent.of(item.usableShare()),
                    server == null ? null : server.margin_dB(),
                    server == null ? null : Percent.of(server.probability()),
                    item.needsMeasuring() ? "yes" : "", sender(server));
        }
        return answer(list, shown, List.of(sentence(rule, list.judgement().criteria())));
    }

    /** Every criteria has a target rule of its own, which need not be about what its hamlets are judged by. */
    private static String sentence(TargetRule rule, String criteria) {
        String technologies = rule.technologies().stream().map(Enum::name).collect(Collectors.joining(" or "));
        return "target rule of " + criteria + ": CLOSED with " + technologies + " usable outdoors on at least "
                + Percent.of(Shares.decimal(rule.closedFrom_ppm())) + " of the area";
    }

    private static @Nullable String sender(GapItem.@Nullable Server server) {
        return server == null ? null : server.operator() + " " + server.technology();
    }

    private static Answer answer(GapList list, Table shown, List<String> remarks) {
        Table table = new Table(COLUMNS);
        list.items().forEach(item -> add(table, item, list.judgement()));
        List<String> heading = new ArrayList<>(JudgementOptions.heading(list.judgement()));
        heading.addAll(remarks);
        heading.add(list.matched().numerator() + " of " + list.matched().denominator() + " " + list.places() + " are "
                + String.join(" or ", list.statuses()));
        return new Answer(list, table, heading, shown);
    }

    private static void add(Table table, GapItem item, JudgementReference judgement) {
        GapItem.Server server = item.server();
        table.row(
                item.code(), item.name(), item.kind(), item.communeCode(), item.communeName(), item.districtCode(),
                item.districtName(), item.status(), item.reason(),
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
}
