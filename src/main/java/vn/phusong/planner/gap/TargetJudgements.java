package vn.phusong.planner.gap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusong.planner.gap.judging.BestServer;
import vn.phusong.planner.gap.judging.ResultSentence;
import vn.phusong.planner.gap.judging.Scope;
import vn.phusong.planner.gap.judging.TargetResult;
import vn.phusong.planner.gap.judging.TargetStatus;
import vn.phusong.planner.ogcapi.CollectionExtension;
import vn.phusong.planner.ogcapi.PropertyDefinition;
import vn.phusong.planner.ogcapi.Publication;
import vn.phusong.planner.prediction.PlaceKind;
import vn.phusong.planner.target.TargetsCollection;
import vn.phusong.radio.linkbudget.Technology;

/** What the published run says of each 5G target, on the layer {@code targets}: open or closed, by whom, and why. */
@Component
class TargetJudgements implements CollectionExtension {

    private static final List<String> STATUSES =
            Arrays.stream(TargetStatus.values()).map(Enum::name).toList();

    private static final List<PropertyDefinition> VERDICT = List.of(
            PropertyDefinition.choice("status", STATUSES, "Tình trạng 5G", "5G status"),
            PropertyDefinition.choice("reason", JudgementProperties.REASONS, "Nguyên nhân", "Reason"),
            PropertyDefinition.text("reason_vi", "Nguyên nhân (tiếng Việt)", "Reason (Vietnamese)"),
            PropertyDefinition.text("reason_en", "Nguyên nhân (tiếng Anh)", "Reason (English)"),
            PropertyDefinition.number(
                    "usable_share", 6, null, "Tỷ lệ diện tích có 5G dùng được", "Share of the area with usable 5G"),
            PropertyDefinition.integer("operator_count", "Số nhà mạng đạt", "Operators that close it"),
            PropertyDefinition.number("margin_dB", 2, "dB", "Dự trữ mức thu tại tâm", "Margin at the centre"),
            PropertyDefinition.number(
                    "probability", 4, null, "Xác suất đủ sóng tại tâm", "Probability of usable signal at the centre"),
            PropertyDefinition.text("best_operator", "Nhà mạng tốt nhất", "Best operator"),
            PropertyDefinition.number("distance_km", 3, "km", "Khoảng cách tới trạm tốt nhất", "Distance of the best server"),
            PropertyDefinition.flag("needs_measuring", "Cần đo thực địa", "Needs measuring"),
            PropertyDefinition.choice(
                    "weighting", JudgementProperties.WEIGHTINGS, "Cách xét diện tích", "How the area is judged"));

    private final JudgedLayer.Reader reader;

    TargetJudgements(JudgedLayer.Reader reader) {
        this.reader = reader;
    }

    @Override
    public String collectionId() {
        return TargetsCollection.ID;
    }

    @Override
    public Content read(Publication publication) {
        JudgedLayer layer = reader.read(publication);
        Map<String, Map<String, @Nullable Object>> byCode = new HashMap<>();
        Map<String, Map<Technology, BigDecimal>> strongest = reader.strongest(layer, PlaceKind.TARGET);
        for (TargetResult result : listTargets(layer, Scope.ANY)) {
            Map<String, @Nullable Object> values = verdict(layer, result);
            values.put(
                    JudgedLayer.predicted(Technology.NR),
                    strongest.getOrDefault(result.targetCode(), Map.of()).get(Technology.NR));
            byCode.put(result.targetCode(), values);
        }
        for (String operator : layer.operatorNames().keySet()) {
            for (TargetResult result : listTargets(layer, new Scope(operator))) {
                byCode.get(result.targetCode()).putAll(ofOperator(JudgedLayer.prefix(operator), result));
            }
        }
        return new Content(layer.criteria().source(publication, layer.criteria().targets()), properties(layer), byCode);
    }

    private List<TargetResult> listTargets(JudgedLayer layer, Scope scope) {
        return reader.results().listTargets(layer.judged(layer.criteria().targets(), scope));
    }

    private static Map<String, @Nullable Object> verdict(JudgedLayer layer, TargetResult result) {
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
            values.put("margin_dB", BigDecimal.valueOf(server.margin_cdB(), 2));
            values.put("probability", server.probability());
            values.put("distance_km", server.distance_m() == null ? null : server.distance_m() / 1000.0);
        }
        values.put("usable_share", JudgedLayer.share(result.usable_ppm()));
        values.put("operator_count", result.operatorCount());
        values.put("needs_measuring", result.needsMeasuring());
        values.put("weighting", result.weighting().name());
        values.putAll(layer.provenance(layer.criteria().targets()));
        return values;
    }

    private static Map<String, @Nullable Object> ofOperator(String prefix, TargetResult result) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(prefix + "_status", result.status().name());
        values.put(prefix + "_usable_share", JudgedLayer.share(result.usable_ppm()));
        return values;
    }

    private static List<PropertyDefinition> properties(JudgedLayer layer) {
        List<PropertyDefinition> properties = new ArrayList<>(VERDICT);
        properties.add(JudgementProperties.predicted(Technology.NR));
        layer.operatorNames().forEach((code, name) -> {
            String prefix = JudgedLayer.prefix(code);
            properties.add(PropertyDefinition.choice(
                    prefix + "_status", STATUSES, "Tình trạng 5G: " + name, "5G status: " + name));
            properties.add(PropertyDefinition.number(
                    prefix + "_usable_share", 6, null, "Tỷ lệ diện tích: " + name, "Share of the area: " + name));
        });
        properties.addAll(JudgementProperties.PROVENANCE);
        return properties;
    }
}
