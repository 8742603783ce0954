package vn.phusong.radio.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phusong.radio.terrain.PathProfile;

/**
 * P.1812 against 60 paths of cellular length (0.9–3.5 GHz, 0.5–28 km, inland, with clutter) whose expected
 * loss comes from an independent implementation, cross-checked against a second one to 3e-9 dB.
 */
class MobilePathsTest {

    private static final String FOLDER = "/propagation/mobile-paths/";
    private static final double TOLERANCE_DB = 1e-6;

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithClutter(Map<String, String> row) {
        double[] clutter = profile(row.get("id"), "R");
        assertThat(loss_dB(row, clutter)).isCloseTo(number(row, "Lb_dB"), within(TOLERANCE_DB));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithoutClutter(Map<String, String> row) {
        double[] clutter = new double[(int) number(row, "n_points")];
        assertThat(loss_dB(row, clutter)).isCloseTo(number(row, "Lb_noclutter_dB"), within(TOLERANCE_DB));
    }

    private static double loss_dB(Map<String, String> row, double[] clutter_m) {
        double[] ground_m = profile(row.get("id"), "h");
        double[] distance_km = new double[ground_m.length];
        for (int i = 0; i < distance_km.length; i++) {
            distance_km[i] = i * number(row, "step_m") / 1000;
        }
        PathProfile profile = PathProfile.of(distance_km, ground_m, clutter_m);
        PathSettings settings = new PathSettings(
                number(row, "p_pct"),
                number(row, "pL_pct"),
                100,
                true,
                row.get("pol").equals("V") ? Polarization.VERTICAL : Polarization.HORIZONTAL,
                number(row, "dN"),
                number(row, "N0"),
                PathCentre.latitude_deg(
                        number(row, "lat_t"),
                        number(row, "lon_t"),
                        number(row, "lat_r"),
                        number(row, "lon_r"),
                        profile.length_km()),
                PathSettings.INLAND_KM,
                PathSettings.INLAND_KM);
        PathLoss evaluator = PropagationModels.get("p1812").evaluator(settings);
        evaluator.path(profile, number(row, "htg_m"), number(row, "hrg_m"));
        return evaluator.loss_dB(number(row, "f_GHz") * 1000);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static double[] profile(String id, String kind) {
        String line = lines("profiles.csv").stream()
                .filter(each -> each.startsWith(id + "," + kind + ","))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(line.split(",")).skip(2).mapToDouble(Double::parseDouble).toArray();
    }

    static List<Map<String, String>> cases() {
        List<String> lines = lines("p1812_cases.csv");
        String[] columns = lines.get(0).split(",");
        return lines.stream().skip(1).map(line -> row(columns, line.split(","))).toList();
    }

    private static Map<String, String> row(String[] columns, String[] values) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values[i]);
        }
        return row;
    }

    private static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                MobilePathsTest.class.getResourceAsStream(FOLDER + file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
