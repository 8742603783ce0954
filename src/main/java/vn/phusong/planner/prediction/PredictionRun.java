package vn.phusong.planner.prediction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One computation with frozen inputs (lượt tính).
 *
 * @param id SHA-256 of the canonical inputs, 64 hexadecimal digits
 * @param finishedAt null while it runs
 * @param statistics what it took, as JSON; null unless complete
 */
public record PredictionRun(
        String id,
        String packId,
        boolean synthetic,
        String model,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String statistics) {

    /** How far a run is. */
    public enum State {
        RUNNING,
        COMPLETE,
        FAILED
    }

    static final String SELECT =
            "select id, pack_id, synthetic, model, state, started_at, finished_at, statistics::text from prediction_run";

    static PredictionRun of(ResultSet row, int number) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new PredictionRun(
                row.getString("id"),
                row.getString("pack_id"),
                row.getBoolean("synthetic"),
                row.getString("model"),
                State.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("statistics"));
    }
}
