package vn.phusong.planner.gap.judging;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.criteria.Shares;
import vn.phusong.planner.prediction.Weighting;

/** One result as a sentence for people, in Vietnamese and in English: status, why, and by how much. */
public record ResultSentence(String vi, String en) {

    /** @param operatorNames by operator code; a code without a name stands for itself */
    public static ResultSentence of(HamletResult result, Map<String, String> operatorNames) {
        Facts facts = new Facts(
                result.server(), operatorNames, result.usable_ppm(), result.weighting(), result.needsMeasuring());
        ResultSentence main =
                switch (result.status()) {
                    case COVERED -> new ResultSentence("Có sóng: ", "Covered: ").plus(facts.share()).plus(facts.margin());
                    case WEAK -> new ResultSentence("Sóng yếu: ", "Weak: ").plus(facts.reason(result.reason()));
                    case UNCOVERED ->
                        new ResultSentence("Chưa phủ sóng: ", "Uncovered: ").plus(facts.reason(result.reason()));
                    case UNKNOWN -> new ResultSentence("Chưa xác định: ", "Unknown: ").plus(facts.reason(result.reason()));
                };
        return main.plus(facts.ending());
    }

    /** @param operatorNames by operator code; a code without a name stands for itself */
    public static ResultSentence of(TargetResult result, Map<String, String> operatorNames) {
        Facts facts = new Facts(
                result.server(), operatorNames, result.usable_ppm(), result.weighting(), result.needsMeasuring());
        ResultSentence main =
                switch (result.status()) {
                    case CLOSED ->
                        new ResultSentence("Đạt: ", "Closed: ").plus(facts.share()).plus(operators(result.operatorCount()));
                    case OPEN -> new ResultSentence("Chưa đạt: ", "Open: ").plus(facts.reason(result.reason()));
                    case UNKNOWN -> new ResultSentence("Chưa xác định: ", "Unknown: ").plus(facts.reason(result.reason()));
                };
        return main.plus(facts.ending());
    }

    private static ResultSentence operators(int count) {
        return new ResultSentence(
                ", " + count + " nhà mạng đạt", ", closed by " + count + (count == 1 ? " operator" : " operators"));
    }

    private ResultSentence plus(ResultSentence more) {
        return new ResultSentence(vi + more.vi, en + more.en);
    }

    /** The figures of a result in words. */
    private record Facts(
            @Nullable BestServer server,
            Map<String, String> operatorNames,
            @Nullable Integer usable_ppm,
            Weighting weighting,
            boolean needsMeasuring) {

        private static final ResultSentence NOTHING = new ResultSentence("", "");

        ResultSentence reason(@Nullable GapReason reason) {
            if (reason == null) {
                return NOTHING;
            }
            return switch (reason) {
                case TERRAIN -> server("bị địa hình hoặc vật cản chắn", "blocked by terrain or clutter").plus(margin());
                case ANTENNA -> server(
                                "đường truyền thông thoáng nhưng ăng-ten hướng khác hoặc công suất thấp",
                                "its path is open, but it points elsewhere or has too little power")
                        .plus(margin());
                case DISTANCE -> distance().plus(margin());
                case NO_SITE -> new ResultSentence(
                        "không có cell nào trong tầm tới trung tâm", "no cell within reach of the centre");
                case LOW_SHARE -> new ResultSentence("trung tâm đạt, nhưng chỉ ", "the centre is served, but only ")
                        .plus(share());
                case INVENTORY_INCOMPLETE -> new ResultSentence(
                                "danh sách cell chưa được khai báo là đầy đủ", "the cell inventory is not declared complete")
                        .plus(margin());
                case NO_LOCATION -> new ResultSentence("chưa có vị trí", "no location");
                case NO_TERRAIN -> new ResultSentence(
                        "thiếu độ cao địa hình trên đường truyền có thể quyết định",
                        "terrain heights are missing on a path that could decide");
            };
        }

        private ResultSentence distance() {
            boolean far = server != null && server.distance_m() != null
                    && server.distance_m() > GapReasons.NEAR_ENOUGH_M;
            boolean blocked = server != null && server.excess_cdB() != null
                    && server.excess_cdB() >= GapReasons.BLOCKED_EXCESS_cdB;
            if (far && blocked) {
                return server("quá xa và còn bị chắn", "too far, and blocked as well");
            }
            return far ? server("quá xa", "too far") : server("tín hiệu không đủ mạnh", "too weak there");
        }

        /** Who the best server is, where, and what its path loses beyond free space. */
        private ResultSentence server(String why_vi, String why_en) {
            if (server == null) {
                return new ResultSentence(why_vi, why_en);
            }
            String name = operatorNames.getOrDefault(server.operator(), server.operator()) + " " + server.technology();
            ResultSentence sentence = new ResultSentence(
                    "trạm phục vụ tốt nhất (" + name + ")", "the best server (" + name + ")");
            if (server.distance_m() != null) {
                String distance_km = oneDecimal(server.distance_m(), 1_000);
                sentence = sentence.plus(new ResultSentence(
                        " cách " + vietnamese(distance_km) + " km", " is " + distance_km + " km away"));
            }
            sentence = sentence.plus(new ResultSentence(", " + why_vi, ", " + why_en));
            if (server.excess_cdB() != null) {
                long excess_dB = Math.round(server.excess_cdB() / 100.0);
                sentence = sentence.plus(new ResultSentence(
                        ", suy hao hơn không gian tự do " + excess_dB + " dB", ", " + excess_dB + " dB beyond free space"));
            }
            return sentence;
        }

        ResultSentence margin() {
            if (server == null) {
                return NOTHING;
            }
            String margin_dB = oneDecimal(Math.abs(server.margin_cdB()), 100);
            return server.margin_cdB() < 0
                    ? new ResultSentence(
                            ", trung tâm thiếu " + vietnamese(margin_dB) + " dB so với mức dùng được",
                            ", the centre is " + margin_dB + " dB below the usable level")
                    : new ResultSentence(
                            ", trung tâm vượt mức dùng được " + vietnamese(margin_dB) + " dB",
                            ", the centre is " + margin_dB + " dB above the usable level");
        }

        ResultSentence share() {
            if (usable_ppm == null) {
                return NOTHING;
            }
            String percent = Shares.percent(usable_ppm);
            String vi = vietnamese(percent) + " % ";
            String en = percent + " % of ";
            return switch (weighting) {
                case SETTLEMENTS, POPULATION_RASTER -> new ResultSentence(vi + "dân số dùng được", en + "people usable");
                case AREA, NONE -> new ResultSentence(vi + "diện tích dùng được", en + "the area usable");
                case BUFFER -> new ResultSentence(
                        vi + "vùng đệm quanh trung tâm dùng được", en + "the buffer around the centre usable");
            };
        }

        ResultSentence ending() {
            return needsMeasuring
                    ? new ResultSentence(
                            "; cần đo thực địa (sát ngưỡng, trong một sigma).",
                            "; needs measuring (within one sigma of the threshold).")
                    : new ResultSentence(".", ".");
        }

        private static String oneDecimal(int value, int unit) {
            return String.format(Locale.ROOT, "%.1f", value / (double) unit);
        }

        private static String vietnamese(String number) {
            return number.replace('.', ',');
        }
    }
}
