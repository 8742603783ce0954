package vn.phusong.planner.gap.document;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.phusong.planner.gap.Judged;

/**
 * Judged places of some statuses, by code.
 *
 * @param places {@code hamlets} or {@code targets}
 * @param matched how many of all places are of the statuses asked for
 * @param offset how many matching places come before the first item
 */
@JsonNaming(SnakeCaseStrategy.class)
public record GapList(
        JudgementReference judgement,
        String places,
        List<String> statuses,
        Count matched,
        long offset,
        List<GapItem> items) {

    static GapList of(
            Judged judged, String places, List<String> statuses, int all, List<GapItem> matched, long offset, int limit) {
        return new GapList(
                JudgementReference.of(judged),
                places,
                statuses,
                Count.of(matched.size(), all, 0),
                offset,
                matched.stream().skip(offset).limit(limit).toList());
    }
}
