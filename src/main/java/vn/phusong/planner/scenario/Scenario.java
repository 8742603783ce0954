package vn.phusong.planner.scenario;

import vn.phusong.planner.prediction.NetworkChange;

/**
 * A named change of a network.
 *
 * @param name for people; may be empty
 */
public record Scenario(String name, NetworkChange change) {}
