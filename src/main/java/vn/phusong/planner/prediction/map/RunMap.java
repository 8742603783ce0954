package vn.phusong.planner.prediction.map;

import java.util.List;
import vn.phusong.radio.coverage.AreaLevels;

/**
 * The map of a run.
 *
 * @param operators codes, by the operators' indexes in the levels' channels
 * @param cells codes, by the cells' indexes among the levels' servers
 * @param sigma_dB planning standard deviation at each pixel of the levels
 */
public record RunMap(AreaLevels levels, List<String> operators, List<String> cells, int[] sigma_dB) {}
