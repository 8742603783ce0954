package vn.phusong.planner.prediction;

import org.jspecify.annotations.Nullable;

/**
 * Best level of one operator and technology at each judging point of a place.
 *
 * @param level_cdBm hundredths of a dB above 1 mW; a null element means no cell within reach
 * @param unknown whether missing terrain could have changed the level
 * @param centreCell best server of the centre
 * @param centreExcess_cdB loss above free space on the best server's path to the centre
 */
public record PlaceSignal(
        JudgingPlace place,
        String operatorCode,
        String technology,
        @Nullable Integer[] level_cdBm,
        boolean[] unknown,
        @Nullable String centreCell,
        @Nullable Integer centreDistance_m,
        @Nullable Integer centreExcess_cdB) {}
