package vn.phusong.planner.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.judging.BestServer;
import vn.phusong.planner.gap.judging.GapReason;
import vn.phusong.planner.ogcapi.BilingualText;

/** Why a place is not covered, in a sentence for people who plan, not for radio engineers. */
final class GapSentences {

    private final Map<String, String> operatorNames;

    /** @param operatorNames by operator code */
    GapSentences(Map<String, String> operatorNames) {
        this.operatorNames = operatorNames;
    }

    /** @param server the best server of the place's centre; null where no cell reaches it */
    BilingualText of(GapReason reason, @Nullable BestServer server) {
        return switch (reason) {
            case TERRAIN -> withServer(
                    "Địa hình hoặc cây cối, nhà cửa chắn sóng của trạm tốt nhất",
                    "Relief, trees or buildings block the best server",
                    server,
                    true);
            case DISTANCE -> withServer(
                    "Trạm tốt nhất ở quá xa hoặc quá yếu so với khoảng cách",
                    "The best server is too far away, or too weak for its distance",
                    server,
                    false);
            case NO_SITE -> BilingualText.of(
                    "Không có trạm nào trong tầm phủ sóng của trung tâm.", "No cell is within reach of the centre.");
            case INVENTORY_INCOMPLETE -> BilingualText.of(
                    "Chưa xác định: danh sách trạm của nhà mạng chưa được xác nhận là đầy đủ.",
                    "Not decided: an operator's list of cells has not been declared complete.");
            case NO_LOCATION -> BilingualText.of(
                    "Chưa xác định: chưa biết vị trí.", "Not decided: the place has no location.");
            case NO_TERRAIN -> BilingualText.of(
                    "Chưa xác định: thiếu dữ liệu độ cao trên đường truyền.",
                    "Not decided: heights are missing on a path that could have mattered.");
            case LOW_SHARE -> withServer(
                    "Trung tâm có sóng nhưng quá nhiều nơi còn lại chưa đạt; trạm tốt nhất của trung tâm",
                    "The centre has signal, too much of the rest has not; best server of the centre",
                    server,
                    false);
        };
    }

    private BilingualText withServer(String vi, String en, @Nullable BestServer server, boolean excess) {
        if (server == null) {
            return BilingualText.of(vi + ".", en + ".");
        }
        String name = operatorNames.getOrDefault(server.operator(), server.operator()) + " "
                + server.technology().name();
        StringBuilder factsVi = new StringBuilder(name);
        StringBuilder factsEn = new StringBuilder(name);
        if (server.distance_m() != null) {
            String distance_km = decimal(server.distance_m(), 3, 1);
            factsVi.append(", cách ").append(distance_km.replace('.', ',')).append(" km");
            factsEn.append(", ").append(distance_km).append(" km away");
        }
        if (excess && server.excess_cdB() != null) {
            String excess_dB = decimal(server.excess_cdB(), 2, 0);
            factsVi.append(", suy hao thêm ").append(excess_dB).append(" dB so với không gian tự do");
            factsEn.append(", ").append(excess_dB).append(" dB of loss above free space");
        }
        return BilingualText.of(vi + ": " + factsVi + ".", en + ": " + factsEn + ".");
    }

    private static String decimal(int units, int scale, int decimals) {
        return BigDecimal.valueOf(units, scale)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
