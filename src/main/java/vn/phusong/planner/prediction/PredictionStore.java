package vn.phusong.planner.prediction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.phusong.planner.database.TableCopy;

/** Writes what a run found into its append-only tables, on one connection and in one transaction. */
final class PredictionStore {

    private final Connection connection;
    private final String runId;

    PredictionStore(Connection connection, String runId) {
        this.connection = connection;
        this.runId = runId;
    }

    /** @param sigma_dB per place and point, as the link budget gives it */
    void places(List<JudgingPlace> places, List<float[]> sigma_dB) throws SQLException {
        try (TableCopy copy = TableCopy.into(
                connection,
                "prediction_place",
                "run_id", "place_kind", "place_code", "weighting", "lon_deg", "lat_deg", "weight", "sigma_dB")) {
            for (int i = 0; i < places.size(); i++) {
                JudgingPlace place = places.get(i);
                copy.row(runId, place.kind(), place.code(), place.weighting(), place.lon_deg(), place.lat_deg(),
                        place.weight(), sigma_dB.get(i));
            }
            copy.finish();
        }
    }

    void signals(Iterable<PlaceSignal> signals) throws SQLException {
        try (TableCopy copy = TableCopy.into(
                connection,
                "prediction_signal",
                "run_id", "place_kind", "place_code", "operator_code", "technology", "level_cdBm", "unknown",
                "centre_cell", "centre_distance_m", "centre_excess_cdB")) {
            for (PlaceSignal signal : signals) {
                copy.row(runId, signal.place().kind(), signal.place().code(), signal.operatorCode(),
                        signal.technology(), signal.level_cdBm(), signal.unknown(), signal.centreCell(),
                        signal.centreDistance_m(), signal.centreExcess_cdB());
            }
            copy.finish();
        }
    }
}
