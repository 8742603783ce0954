package vn.phusong.planner.prediction;

import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;

/** The ground a run is computed on. */
record Terrain(ElevationModel elevation, ClutterModel clutter) {}
