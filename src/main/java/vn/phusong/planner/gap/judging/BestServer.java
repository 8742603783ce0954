package vn.phusong.planner.gap.judging;

import org.jspecify.annotations.Nullable;
import vn.phusong.radio.linkbudget.Technology;

/**
 * The cell that serves a place's centre best: the largest level minus usable threshold among the
 * technologies that count; on a tie the later generation.
 *
 * @param cell null where the run names none
 * @param distance_m from the cell's site to the centre
 * @param excess_cdB loss of its path above free space
 * @param margin_cdB level minus the usable threshold
 * @param probability P(level ≥ usable threshold)
 */
public record BestServer(
        String operator,
        Technology technology,
        @Nullable String cell,
        @Nullable Integer distance_m,
        @Nullable Integer excess_cdB,
        int margin_cdB,
        double probability) {}
