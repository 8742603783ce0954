package vn.phusong.planner.prediction;

import vn.phusong.planner.prediction.loss.LossStore;
import vn.phusong.planner.prediction.map.MapEngine;
import vn.phusong.radio.coverage.PointPrediction;
import vn.phusong.radio.coverage.TransmitterInventory;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModel;

/**
 * A run's inputs, ready to compute with.
 *
 * @param terrainName tells this terrain from any other
 * @param inventory of the frame's cells, in their order
 */
record RunEngine(
        RunFrame frame,
        Terrain terrain,
        String terrainName,
        PropagationModel model,
        PathSettings path,
        TransmitterInventory inventory) {

    /** Predicts points by exact profiles. */
    PointPrediction points(TransmitterInventory ofInventory) {
        return new PointPrediction(
                ofInventory, terrain.elevation(), terrain.clutter(), model, path, PredictionRuns.RX_HEIGHT_M);
    }

    /**
     * Predicts the map; takes seconds and memory to make.
     *
     * @param reach_km longest radius of any cell that it will be asked for
     */
    MapEngine map(double reach_km, LossStore store) {
        return new MapEngine(
                frame.area(),
                new MapEngine.Setting(
                        terrainName,
                        terrain.elevation(),
                        terrain.clutter(),
                        model,
                        path,
                        PredictionRuns.RX_HEIGHT_M,
                        reach_km),
                store);
    }
}
