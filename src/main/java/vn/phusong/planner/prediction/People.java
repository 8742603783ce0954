package vn.phusong.planner.prediction;

import java.util.List;

/**
 * Where the people of a hamlet live.
 *
 * @param weighting how that is known; meaningless without spots
 * @param spots empty if nobody knows
 */
public record People(Weighting weighting, List<InhabitedSpot> spots) {

    static final People UNKNOWN = new People(Weighting.AREA, List.of());
}
