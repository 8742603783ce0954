package vn.phusong.planner.gap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.judging.BestServer;
import vn.phusong.planner.gap.judging.HamletResult;
import vn.phusong.planner.gap.judging.HamletStatus;
import vn.phusong.planner.gap.judging.OldTechnologyOnly;
import vn.phusong.planner.gap.judging.ResultSentence;
import vn.phusong.planner.gap.judging.Scope;
import vn.phusong.planner.hamlet.HamletsCollection;
import vn.phusong.planner.ogcapi.CollectionExtension;
import vn.phusong.planner.ogcapi.PropertyDefinition;
import vn.phusong.planner.ogcapi.Publication;
import vn.phusong.planner.prediction.PlaceKind;
import vn.phusong.radio.linkbudget.Technology;

/**
 * What the published run says of each hamlet, on the layer {@code hamlets}: status and figures by the main criteria with
 * any operator, the status by each operator and by the other criteria, and the predicted signal beside them.
 */
@Component
class HamletJudgements implements CollectionExtension {

    static final List<String> STATUSES =
            Arrays.stream(HamletStatus.values()).map(Enum::name).toList();

    private final JudgedLayer.Reader reader;
    private final JdbcClient jdbc;

    HamletJudgements(JudgedLayer.Reader reader, JdbcClient jdbc) {
        this.reader = reader;
        this.jdbc = jdbc;
    }

    @Override
    public String collectionId() {
        return HamletsCollection.ID;
    }

    @Override
    public Content read(Publication publication) {
        JudgedLayer layer = reader.read(publication);
        Map<String, Map<String, @Nullable Object>> byCode = verdicts(layer);
        CriteriaKey main = layer.criteria().main();
        for (String operator : layer.operatorNames().keySet()) {
            String prefix = JudgedLayer.prefix(operator);
            listHamlets(layer, main, new Scope(operator))
                    .forEach(result -> byCode.get(result.hamletCode()).putAll(ofOperator(prefix, result)));
        }
        putStatuses(byCode, "status_at_least_two", listHamlets(layer, main, Scope.AT_LEAST_TWO));
        for (CriteriaKey other : layer.criteria().others()) {
            List<HamletResult> results = listHamlets(layer, other, Scope.ANY);
            putStatuses(byCode, JudgedLayer.statusUnder(other), results);
            if (layer.showsOldTechnology(other)) {
                results.forEach(result -> putOldTechnology(byCode.get(result.hamletCode()), result.status()));
            }
        }
        return new Content(layer.criteria().source(publication, layer.criteria().main()), properties(layer), byFeatureId(publication, byCode));
    }

    private List<HamletResult> listHamlets(JudgedLayer layer, CriteriaKey criteria, Scope scope) {
        return reader.results().listHamlets(layer.judged(criteria, scope));
    }

    private Map<String, Map<String, @Nullable Object>> verdicts(JudgedLayer layer) {
        Map<String, Map<String, @Nullable Object>> byCode = new HashMap<>();
        Map<String, Map<Technology, BigDecimal>> strongest = reader.strongest(layer, PlaceKind.HAMLET);
        Set<String> declared = declaredUncovered(layer.publication());
        for (HamletResult result : listHamlets(layer, layer.criteria().main(), Scope.ANY)) {
            Map<String, @Nullable Object> values = verdict(layer, result);
            strongest
                    .getOrDefault(result.hamletCode(), Map.of())
                    .forEach((technology, level_dBm) -> values.put(JudgedLayer.predicted(technology), level_dBm));
            values.put("declared_uncovered", declared.contains(result.hamletCode()));
            byCode.put(result.hamletCode(), values);
        }
        return byCode;
    }

    private static void putStatuses(
            Map<String, Map<String, @Nullable Object>> byCode, String property, List<HamletResult> results) {
        results.forEach(result ->
                byCode.get(result.hamletCode()).put(property, result.status().name()));
    }

    private static void putOldTechnology(Map<String, @Nullable Object> values, HamletStatus lte) {
        HamletStatus anyMobile = HamletStatus.valueOf((String) Objects.requireNonNull(values.get("status")));
        values.put("only_2g_3g", OldTechnologyOnly.of(anyMobile, lte).name());
    }

    private static Map<String, @Nullable Object> verdict(JudgedLayer layer, HamletResult result) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("status", result.status().name());
        if (result.reason() != null) {
            ResultSentence sentence = ResultSentence.of(result, layer.operatorNames());
            values.put("reason", result.reason().name());
            values.put("reason_vi", sentence.vi());
            values.put("reason_en", sentence.en());
        }
        BestServer server = result.server();
        if (server != null) {
            values.put("best_operator", server.operator());
            values.put("best_technology", server.technology().name());
            values.put("margin_dB", BigDecimal.valueOf(server.margin_cdB(), 2));
            values.put("probability", server.probability());
            values.put("distance_km", server.distance_m() == null ? null : server.distance_m() / 1000.0);
        }
        values.put("usable_share", JudgedLayer.share(result.usable_ppm()));
        values.put("good_share", JudgedLayer.share(result.good_ppm()));
        if (result.people() != null) {
            values.put("people", result.people().total());
            values.put("people_affected", result.people().affected());
            values.put("people_unknown", result.people().unknown());
        }
        values.put("needs_measuring", result.needsMeasuring());
        values.put("weighting", result.weighting().name());
        values.putAll(layer.provenance(layer.criteria().main()));
        return values;
    }

    private static Map<String, @Nullable Object> ofOperator(String prefix, HamletResult result) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        BestServer server = result.server();
        values.put(prefix + "_status", result.status().name());
        values.put(prefix + "_margin_dB", server == null ? null : BigDecimal.valueOf(server.margin_cdB(), 2));
        values.put(prefix + "_technology", server == null ? null : server.technology().name());
        return values;
    }

    private static List<PropertyDefinition> properties(JudgedLayer layer) {
        List<PropertyDefinition> properties = new ArrayList<>(JudgementProperties.VERDICT);
        for (Technology technology : Technology.values()) {
            properties.add(JudgementProperties.predicted(technology));
        }
        layer.operatorNames()
                .forEach((code, name) ->
                        properties.addAll(JudgementProperties.ofOperator(JudgedLayer.prefix(code), name)));
        properties.add(JudgementProperties.AT_LEAST_TWO);
        for (CriteriaKey other : layer.criteria().others()) {
            if (layer.showsOldTechnology(other)) {
                properties.add(JudgementProperties.ONLY_2G_3G);
            }
            properties.add(PropertyDefinition.choice(
                    JudgedLayer.statusUnder(other),
                    STATUSES,
                    "Tình trạng theo bộ tiêu chí " + other,
                    "Status under the criteria " + other));
        }
        return properties;
    }

    private Set<String> declaredUncovered(Publication publication) {
        return new HashSet<>(jdbc.sql("""
                        select u.hamlet_code from declared_uncovered u
                        join publication_dataset p on p.dataset_id = u.dataset_id and p.data_version = ?""")
                .param(publication.dataVersion())
                .query(String.class)
                .list());
    }

    private Map<String, Map<String, @Nullable Object>> byFeatureId(
            Publication publication, Map<String, Map<String, @Nullable Object>> byCode) {
        Map<String, Map<String, @Nullable Object>> byFeatureId = new HashMap<>();
        jdbc.sql("""
                        select h.edition, h.code from hamlet h
                        join publication_dataset p on p.dataset_id = h.dataset_id and p.data_version = ?""")
                .param(publication.dataVersion())
                .query(row -> {
                    String code = row.getString("code");
                    Map<String, @Nullable Object> values = byCode.get(code);
                    if (values != null) {
                        byFeatureId.put(HamletsCollection.featureId(row.getString("edition"), code), values);
                    }
                });
        return byFeatureId;
    }
}
