package vn.phusong.planner.gap.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.prediction.Weighting;
import vn.phusong.radio.linkbudget.Technology;

/**
 * Places for tests: point 0 is the centre without weight, the others weigh the same. Levels are in dBm;
 * {@link #NONE} is a point no cell reaches.
 */
public final class JudgedPlaces {

    public static final double NONE = Double.NaN;

    private final String code;
    private final int points;
    private final List<JudgedSignal> signals = new ArrayList<>();
    private @Nullable Integer people;
    private float sigma_dB = 8;
    private Weighting weighting = Weighting.SETTLEMENTS;
    private double[] weight;

    private JudgedPlaces(String code, int points) {
        this.code = code;
        this.points = points;
        this.weight = new double[points + 1];
        Arrays.fill(weight, 1, points + 1, 1.0 / points);
    }

    /** A place with a centre and {@code points} further points. */
    public static JudgedPlaces place(int points) {
        return new JudgedPlaces("h1", points);
    }

    public JudgedPlaces people(int count) {
        people = count;
        return this;
    }

    public JudgedPlaces sigma(double dB) {
        sigma_dB = (float) dB;
        return this;
    }

    public JudgedPlaces weighting(Weighting value) {
        weighting = value;
        return this;
    }

    public JudgedPlaces weights(double... values) {
        weight = values;
        return this;
    }

    /** The centre has one level, the first {@code at} points another one, the rest a third. */
    public JudgedPlaces signal(
            String operator, Technology technology, double centre_dBm, int at, double there_dBm, double else_dBm) {
        double[] level_dBm = new double[points + 1];
        Arrays.fill(level_dBm, 1, at + 1, there_dBm);
        Arrays.fill(level_dBm, at + 1, points + 1, else_dBm);
        level_dBm[0] = centre_dBm;
        return signal(operator, technology, level_dBm, new boolean[points + 1], 3_000, 10);
    }

    /** One level everywhere. */
    public JudgedPlaces signal(String operator, Technology technology, double level_dBm) {
        return signal(operator, technology, level_dBm, 0, level_dBm, level_dBm);
    }

    public JudgedPlaces signal(
            String operator,
            Technology technology,
            double[] level_dBm,
            boolean[] unknown,
            int distance_m,
            double excess_dB) {
        int[] level_cdBm = new int[level_dBm.length];
        Arrays.setAll(
                level_cdBm,
                i -> Double.isNaN(level_dBm[i]) ? JudgedSignal.NO_CELL : (int) Math.round(level_dBm[i] * 100));
        boolean served = level_cdBm[0] != JudgedSignal.NO_CELL;
        signals.add(new JudgedSignal(
                operator,
                technology,
                level_cdBm,
                unknown,
                served ? operator + "-" + technology : null,
                served ? distance_m : null,
                served ? (int) Math.round(excess_dB * 100) : null));
        return this;
    }

    public JudgedPlace build() {
        float[] sigmas_dB = new float[points + 1];
        Arrays.fill(sigmas_dB, sigma_dB);
        return new JudgedPlace(code, weighting, people, weight, sigmas_dB, signals);
    }
}
