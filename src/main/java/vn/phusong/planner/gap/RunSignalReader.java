package vn.phusong.planner.gap;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.gap.judging.JudgedPlace;
import vn.phusong.planner.gap.judging.JudgedSignal;
import vn.phusong.planner.prediction.PlaceKind;
import vn.phusong.planner.prediction.Weighting;
import vn.phusong.radio.linkbudget.Technology;

/** What a run stored for its places, as the judges want it. */
@Component
class RunSignalReader {

    private final JdbcClient jdbc;

    RunSignalReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The places of {@code people}'s keys, in their order; one the run has no row for has no location.
     *
     * @param people inhabitants by place code; null values where not known
     */
    List<JudgedPlace> list(String runId, PlaceKind kind, Map<String, @Nullable Integer> people) {
        Map<String, List<JudgedSignal>> signals = signals(runId, kind);
        Map<String, JudgedPlace> predicted = new HashMap<>();
        jdbc.sql("""
                        select place_code, weighting, weight, sigma_dB from prediction_place
                        where run_id = ? and place_kind = ? and cardinality(weight) > 0
                        """)
                .params(runId, kind.name())
                .query(row -> {
                    String code = row.getString("place_code");
                    predicted.put(code, place(code, row, people.get(code), signals.getOrDefault(code, List.of())));
                });
        List<JudgedPlace> places = new ArrayList<>();
        people.forEach((code, count) -> places.add(
                predicted.containsKey(code) ? predicted.get(code) : JudgedPlace.withoutLocation(code, count)));
        return places;
    }

    private Map<String, List<JudgedSignal>> signals(String runId, PlaceKind kind) {
        Map<String, List<JudgedSignal>> byPlace = new HashMap<>();
        jdbc.sql("""
                        select place_code, operator_code, technology, level_cdBm, unknown, centre_cell,
                               centre_distance_m, centre_excess_cdB
                        from prediction_signal where run_id = ? and place_kind = ?
                        """)
                .params(runId, kind.name())
                .query(row -> {
                    byPlace.computeIfAbsent(row.getString("place_code"), code -> new ArrayList<>())
                            .add(signal(row));
                });
        return Collections.unmodifiableMap(byPlace);
    }

    private static JudgedPlace place(
            String code, ResultSet row, @Nullable Integer people, List<JudgedSignal> signals) throws SQLException {
        Double[] weight = (Double[]) array(row, "weight");
        Float[] sigma_dB = (Float[]) array(row, "sigma_dB");
        double[] weights = new double[weight.length];
        float[] sigmas_dB = new float[weight.length];
        for (int point = 0; point < weight.length; point++) {
            weights[point] = weight[point];
            sigmas_dB[point] = sigma_dB[point];
        }
        return new JudgedPlace(
                code, Weighting.valueOf(row.getString("weighting")), people, weights, sigmas_dB, signals);
    }

    private static JudgedSignal signal(ResultSet row) throws SQLException {
        @Nullable Integer[] stored_cdBm = (Integer[]) array(row, "level_cdBm");
        Boolean[] flags = (Boolean[]) array(row, "unknown");
        int[] level_cdBm = new int[stored_cdBm.length];
        boolean[] unknown = new boolean[stored_cdBm.length];
        for (int point = 0; point < level_cdBm.length; point++) {
            Integer level = stored_cdBm[point];
            level_cdBm[point] = level == null ? JudgedSignal.NO_CELL : level;
            unknown[point] = flags[point];
        }
        return new JudgedSignal(
                row.getString("operator_code"),
                Technology.valueOf(row.getString("technology")),
                level_cdBm,
                unknown,
                row.getString("centre_cell"),
                row.getObject("centre_distance_m", Integer.class),
                row.getObject("centre_excess_cdB", Integer.class));
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }
}
