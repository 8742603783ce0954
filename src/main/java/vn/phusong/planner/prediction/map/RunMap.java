package vn.phusong.planner.prediction.map;

import vn.phusong.radio.coverage.AreaLevels;

/**
 * The map of a run.
 *
 * @param sigma_dB planning standard deviation at each pixel of the levels
 */
public record RunMap(AreaLevels levels, int[] sigma_dB) {}
