package vn.phusong.planner.prediction;

import java.util.List;
import java.util.stream.Stream;
import vn.phusong.planner.network.ImportedAntenna;
import vn.phusong.planner.network.Operator;
import vn.phusong.planner.network.RadioCell;
import vn.phusong.planner.prediction.map.MapArea;

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
        MapArea area) {

    /** With more cells after those that it has. */
    RunFrame with(List<RadioCell> added) {
        return new RunFrame(
                operators, Stream.concat(cells.stream(), added.stream()).toList(), antennas, places, area);
    }

    /** Points of all places, in their order. */
    int pointCount() {
        return places.stream().mapToInt(JudgingPlace::size).sum();
    }

    List<String> operatorCodes() {
        return operators.stream().map(Operator::code).toList();
    }

    List<String> cellCodes() {
        return cells.stream().map(cell -> cell.cell().code()).toList();
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
        return all;
    }
}
