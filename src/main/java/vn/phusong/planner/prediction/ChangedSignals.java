package vn.phusong.planner.prediction;

import java.util.List;

/**
 * What a change makes of the signal at one place.
 *
 * @param before what the run found; channels without any cell are left out
 * @param after the same after the change
 */
public record ChangedSignals(JudgingPlace place, List<PlaceSignal> before, List<PlaceSignal> after) {}
