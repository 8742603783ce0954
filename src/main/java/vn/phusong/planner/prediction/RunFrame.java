package vn.phusong.planner.prediction;

import java.util.List;
import vn.phusong.planner.network.ImportedAntenna;
import vn.phusong.planner.network.Operator;
import vn.phusong.planner.network.RadioCell;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * What a run computes, gathered before it starts.
 *
 * @param operators in the order of the engine's operator indexes
 * @param cells in the order of the engine's cell indexes
 * @param antennas the pack's own patterns
 * @param places what is judged, hamlets first
 */
record RunFrame(
        List<Operator> operators,
        List<RadioCell> cells,
        List<ImportedAntenna> antennas,
        List<JudgingPlace> places,
        ProvinceGrid grid) {

    /** Points of places first, in their order, then the pixels of the grid. */
    int pointCount() {
        return placePointCount() + grid.pixel().length;
    }

    int placePointCount() {
        return places.stream().mapToInt(JudgingPlace::size).sum();
    }

    /** Latitude of the middle of the grid, for the refractivity statistics of the whole run. */
    double latitude_deg() {
        MetricGrid metric = grid.grid();
        return metric.centre(metric.columns() / 2, metric.rows() / 2).lat_deg();
    }

    double[] longitudes_deg() {
        return joined(true);
    }

    double[] latitudes_deg() {
        return joined(false);
    }

    private double[] joined(boolean longitudes) {
        double[] all = new double[pointCount()];
        int next = 0;
        for (JudgingPlace place : places) {
            double[] part = longitudes ? place.lon_deg() : place.lat_deg();
            System.arraycopy(part, 0, all, next, part.length);
            next += part.length;
        }
        double[] pixels = longitudes ? grid.lon_deg() : grid.lat_deg();
        System.arraycopy(pixels, 0, all, next, pixels.length);
        return all;
    }
}
