package vn.phusong.planner.gap;

import static vn.phusong.planner.ogcapi.PropertyDefinition.choice;
import static vn.phusong.planner.ogcapi.PropertyDefinition.date;
import static vn.phusong.planner.ogcapi.PropertyDefinition.flag;
import static vn.phusong.planner.ogcapi.PropertyDefinition.integer;
import static vn.phusong.planner.ogcapi.PropertyDefinition.number;
import static vn.phusong.planner.ogcapi.PropertyDefinition.text;

import java.util.Arrays;
import java.util.List;
import vn.phusong.planner.gap.judging.GapReason;
import vn.phusong.planner.gap.judging.OldTechnologyOnly;
import vn.phusong.planner.ogcapi.PropertyDefinition;
import vn.phusong.planner.prediction.Weighting;
import vn.phusong.radio.linkbudget.Technology;

/** How the judgements of hamlets and targets are called in the layers. */
final class JudgementProperties {

    static final List<String> TECHNOLOGIES = names(Technology.values());
    static final List<String> REASONS = names(GapReason.values());
    static final List<String> WEIGHTINGS = names(Weighting.values());

    /** What stands on every judged feature beside its figures. */
    static final List<PropertyDefinition> PROVENANCE = List.of(
            text("criteria", "Bộ tiêu chí", "Criteria"),
            integer("criteria_version", "Phiên bản bộ tiêu chí", "Criteria version"),
            text("run_id", "Lượt tính", "Prediction run"),
            date("as_of", "Tính đến ngày", "As of"),
            flag("synthetic", "Dữ liệu mô phỏng", "Synthetic data"));

    static final PropertyDefinition AT_LEAST_TWO = choice(
            "status_at_least_two",
            HamletJudgements.STATUSES,
            "Tình trạng với ít nhất hai nhà mạng",
            "Status with at least two operators");

    static final PropertyDefinition ONLY_2G_3G = choice(
            "only_2g_3g",
            names(OldTechnologyOnly.values()),
            "Chỉ có sóng 2G/3G",
            "Signal by 2G or 3G alone");

    /** Status and figures under the main criteria, any operator. */
    static final List<PropertyDefinition> VERDICT = List.of(
            choice("status", HamletJudgements.STATUSES, "Tình trạng phủ sóng", "Coverage status"),
            choice("reason", REASONS, "Nguyên nhân", "Reason"),
            text("reason_vi", "Nguyên nhân (tiếng Việt)", "Reason (Vietnamese)"),
            text("reason_en", "Nguyên nhân (tiếng Anh)", "Reason (English)"),
            number("margin_dB", 2, "dB", "Dự trữ mức thu tại trung tâm", "Margin at the centre"),
            number("probability", 4, null, "Xác suất đủ sóng tại trung tâm", "Probability of usable signal at the centre"),
            number("usable_share", 6, null, "Tỷ lệ dân có sóng dùng được", "Share of people with usable signal"),
            number("good_share", 6, null, "Tỷ lệ dân có sóng tốt", "Share of people with good signal"),
            integer("people", "Số dân", "People"),
            integer("people_affected", "Số dân bị ảnh hưởng", "People affected"),
            integer("people_unknown", "Số dân chưa xác định", "People not decided"),
            flag("needs_measuring", "Cần đo thực địa", "Needs measuring"),
            choice("weighting", WEIGHTINGS, "Cách tính trọng số dân cư", "How people are weighted"),
            text("best_operator", "Nhà mạng tốt nhất", "Best operator"),
            choice("best_technology", TECHNOLOGIES, "Công nghệ tốt nhất", "Best technology"),
            number("distance_km", 3, "km", "Khoảng cách tới trạm tốt nhất", "Distance of the best server"),
            flag("declared_uncovered", "Có trong danh sách lõm sóng của tỉnh", "On the province's list of uncovered hamlets"),
            PROVENANCE.get(0),
            PROVENANCE.get(1),
            PROVENANCE.get(2),
            PROVENANCE.get(3),
            PROVENANCE.get(4));

    private JudgementProperties() {}

    /** The strongest predicted level at the centre. */
    static PropertyDefinition predicted(Technology technology) {
        return number(
                JudgedLayer.predicted(technology),
                2,
                "dBm",
                "Mức thu dự báo " + technology.levelName() + " " + technology + " tại trung tâm",
                "Predicted " + technology.levelName() + " of " + technology + " at the centre");
    }

    static List<PropertyDefinition> ofOperator(String prefix, String name) {
        return List.of(
                choice(prefix + "_status", HamletJudgements.STATUSES, "Tình trạng: " + name, "Status: " + name),
                number(prefix + "_margin_dB", 2, "dB", "Dự trữ: " + name, "Margin: " + name),
                choice(prefix + "_technology", TECHNOLOGIES, "Công nghệ tốt nhất: " + name, "Best technology: " + name));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
