package vn.phusong.radio.propagation;

/**
 * Path-specific prediction for point-to-area terrestrial services, ITU-R P.1812-8 (09/2025).
 *
 * <p>Complete but for what the service never asks: entry into buildings is P.2109's
 * ({@link BuildingEntryLoss}), ΔN and N0 come with the settings (the ITU's maps may not be
 * redistributed), and the alternative smooth-Earth method of Attachment 4 is not used. Below 250 m, where
 * the Recommendation makes no claim, it still answers; callers flag by {@link #validity()}.
 *
 * <p>The validation figures of editions 6 and 8 are the same.
 */
final class P1812 implements PropagationModel {

    private static final ValidityRange VALIDITY =
            new ValidityRange(30, 6000, 0.25, 3000, 1, 3000, "ITU-R P.1812-8 §1 and table 1");

    @Override
    public String id() {
        return "p1812";
    }

    @Override
    public String version() {
        return "P.1812-8/1";
    }

    @Override
    public ValidityRange validity() {
        return VALIDITY;
    }

    @Override
    public PathLoss evaluator(PathSettings settings) {
        return new P1812PathLoss(settings);
    }

    @Override
    public RadialLoss radialEvaluator(PathSettings settings) {
        return P1812RadialLoss.of(settings);
    }
}
