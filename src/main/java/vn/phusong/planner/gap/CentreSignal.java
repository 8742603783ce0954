package vn.phusong.planner.gap;

import org.jspecify.annotations.Nullable;
import vn.phusong.radio.linkbudget.Technology;

/**
 * What a run predicted at a place's centre for one operator and technology; the signal beside a verdict.
 *
 * @param level_cdBm hundredths of a dBm; null where no cell is within reach
 * @param unknown missing terrain could have changed the level
 * @param cell best server
 * @param distance_m its distance
 * @param excess_cdB its path's loss above free space
 */
public record CentreSignal(
        String placeCode,
        String operator,
        Technology technology,
        @Nullable Integer level_cdBm,
        boolean unknown,
        @Nullable String cell,
        @Nullable Integer distance_m,
        @Nullable Integer excess_cdB) {}
