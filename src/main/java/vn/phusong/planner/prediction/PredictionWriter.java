package vn.phusong.planner.prediction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.phusong.planner.database.TableCopy;
import vn.phusong.radio.coverage.PointLevels;

/** Writes what a run found into its append-only tables, within the caller's transaction. */
@Component
class PredictionWriter {

    private final JdbcTemplate jdbc;

    PredictionWriter(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    void write(String runId, RunFrame frame, Terrain terrain, PointLevels levels) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            writePlaces(connection, runId, frame.places(), PlaceSigma.of(frame.places(), terrain));
            writeSignals(connection, runId, PlaceSignals.of(frame, levels));
            return null;
        });
    }

    private static void writePlaces(
            Connection connection, String runId, List<JudgingPlace> places, List<float[]> sigma_dB)
            throws SQLException {
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

    private static void writeSignals(Connection connection, String runId, List<PlaceSignal> signals)
            throws SQLException {
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
