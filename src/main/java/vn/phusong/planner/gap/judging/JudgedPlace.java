package vn.phusong.planner.gap.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.prediction.Weighting;

/**
 * A hamlet or target with what a run predicted for it. Point 0 is its centre; a hamlet's centre carries
 * no weight. The arrays belong to the place and are never changed.
 *
 * @param people inhabitants; null where the register gives none, and for targets
 * @param weight per point, not negative: people or share of the area; empty without a location
 * @param sigma_dB planning standard deviation per point, positive
 * @param inventory the lists of cells that are complete here; null: the same as everywhere
 * @param signals at most one per operator and technology; a missing one means no cell within reach
 */
public record JudgedPlace(
        String code,
        Weighting weighting,
        @Nullable Integer people,
        double[] weight,
        float[] sigma_dB,
        @Nullable Inventory inventory,
        List<JudgedSignal> signals) {

    public JudgedPlace {
        if (weight.length != sigma_dB.length) {
            throw new IllegalArgumentException(
                    code + ": " + weight.length + " weights, but " + sigma_dB.length + " sigmas");
        }
        for (JudgedSignal signal : signals) {
            if (signal.level_cdBm().length != weight.length) {
                throw new IllegalArgumentException(code + ": " + weight.length + " points, but "
                        + signal.level_cdBm().length + " levels of " + signal.operator() + " "
                        + signal.technology());
            }
        }
        signals = List.copyOf(signals);
    }

    /** A place where the lists are as complete as everywhere. */
    public JudgedPlace(
            String code,
            Weighting weighting,
            @Nullable Integer people,
            double[] weight,
            float[] sigma_dB,
            List<JudgedSignal> signals) {
        this(code, weighting, people, weight, sigma_dB, null, signals);
    }

    /** The same place with the lists that are complete there. */
    public JudgedPlace with(Inventory complete) {
        return new JudgedPlace(code, weighting, people, weight, sigma_dB, complete, signals);
    }

    /** The same place with other signals. */
    public JudgedPlace withSignals(List<JudgedSignal> others) {
        return new JudgedPlace(code, weighting, people, weight, sigma_dB, inventory, others);
    }

    /** A place of which not even the location is known. */
    public static JudgedPlace withoutLocation(String code, @Nullable Integer people) {
        return new JudgedPlace(code, Weighting.NONE, people, new double[0], new float[0], List.of());
    }

    /** Whether there is anything to judge by. */
    public boolean hasLocation() {
        return weight.length > 0;
    }
}
