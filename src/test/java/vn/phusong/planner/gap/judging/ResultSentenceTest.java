package vn.phusong.planner.gap.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phusong.planner.prediction.Weighting;
import vn.phusong.radio.linkbudget.Technology;

class ResultSentenceTest {

    private static BestServer server(int distance_m, int excess_cdB, int margin_cdB) {
        return new BestServer("viettel", Technology.LTE, "C1", distance_m, excess_cdB, margin_cdB, 0.5);
    }

    private static ResultSentence hamlet(
            HamletStatus status, GapReason reason, BestServer server, Integer usable_ppm, Weighting weighting) {
        return ResultSentence.of(
                new HamletResult(
                Scope.ANY, "h1", status, reason, server, usable_ppm, usable_ppm, null, false, weighting),
                Map.of("viettel", "Viettel"));
    }

    @Test
    void aBlockedHamletIsExplainedByDistanceExcessAndMargin() {
        ResultSentence sentence = hamlet(
                HamletStatus.UNCOVERED, GapReason.TERRAIN, server(6_210, 2_400, -810), 0, Weighting.SETTLEMENTS);
        assertThat(sentence.vi())
                .isEqualTo("Chưa phủ sóng: trạm phục vụ tốt nhất (Viettel LTE) cách 6,2 km, bị địa hình hoặc vật cản"
                        + " chắn, suy hao hơn không gian tự do 24 dB, trung tâm thiếu 8,1 dB so với mức dùng được.");
        assertThat(sentence.en())
                .isEqualTo("Uncovered: the best server (Viettel LTE) is 6.2 km away, blocked by terrain or clutter, 24 dB"
                        + " beyond free space, the centre is 8.1 dB below the usable level.");
    }

    @Test
    void sharesSayWhatTheyAreSharesOf() {
        assertThat(hamlet(HamletStatus.WEAK, GapReason.LOW_SHARE, server(1, 1, 900), 715_000, Weighting.SETTLEMENTS).en())
                .isEqualTo("Weak: the centre is served, but only 71.5 % of people usable.");
        assertThat(hamlet(HamletStatus.WEAK, GapReason.LOW_SHARE, server(1, 1, 900), 715_000, Weighting.BUFFER).vi())
                .isEqualTo("Sóng yếu: trung tâm đạt, nhưng chỉ 71,5 % vùng đệm quanh trung tâm dùng được.");
        assertThat(hamlet(HamletStatus.COVERED, null, server(1, 1, 900), 1_000_000, Weighting.AREA).en())
                .isEqualTo("Covered: 100 % of the area usable, the centre is 9.0 dB above the usable level.");
    }

    @Test
    void nearlyAllIsNotAll() {
        assertThat(hamlet(HamletStatus.COVERED, null, null, 999_999, Weighting.SETTLEMENTS).en())
                .isEqualTo("Covered: 99.9 % of people usable.");
    }

    @Test
    void unknownsSayWhatIsMissing() {
        assertThat(hamlet(HamletStatus.UNKNOWN, GapReason.NO_LOCATION, null, null, Weighting.NONE).vi())
                .isEqualTo("Chưa xác định: chưa có vị trí.");
        assertThat(hamlet(HamletStatus.UNKNOWN, GapReason.INVENTORY_INCOMPLETE, server(1, 1, -200), 0, Weighting.AREA)
                        .en())
                .isEqualTo("Unknown: the cell inventory is not declared complete, the centre is 2.0 dB below the"
                        + " usable level.");
    }

    @Test
    void everyStatusAndReasonOfATargetHasItsWords() {
        TargetResult closed = new TargetResult(
                Scope.ANY, "t1", TargetStatus.CLOSED, null, server(1, 1, 300), 970_000, 2, true, Weighting.AREA);
        assertThat(ResultSentence.of(closed, Map.of()).en())
                .isEqualTo("Closed: 97 % of the area usable, closed by 2 operators; needs measuring (within one sigma"
                        + " of the threshold).");
        for (GapReason reason : GapReason.values()) {
            TargetResult open = new TargetResult(
                    Scope.ANY, "t1", TargetStatus.OPEN, reason, null, null, 0, false, Weighting.NONE);
            assertThat(ResultSentence.of(open, Map.of()).vi()).startsWith("Chưa đạt: ").hasSizeGreaterThan(15).endsWith(".");
        }
    }
}
