package vn.phusong.radio.propagation;

import vn.phusong.radio.terrain.PathProfile;

/** A model that is one formula of frequency and link geometry. */
record FormulaModel(String id, String version, ValidityRange validity, Formula formula)
        implements PropagationModel {

    /** Basic transmission loss in dB. */
    @FunctionalInterface
    interface Formula {
        double loss_dB(LinkGeometry link, double frequency_MHz);
    }

    @Override
    public PathLoss evaluator(PathSettings settings) {
        return new Evaluator(formula, new LinkGeometry(settings));
    }

    private record Evaluator(Formula formula, LinkGeometry link) implements PathLoss {

        @Override
        public void path(PathProfile profile, double txHeight_m, double rxHeight_m) {
            if (txHeight_m <= 0 || rxHeight_m <= 0) {
                throw new IllegalArgumentException("antennas must be above ground, not at " + txHeight_m
                        + " m (transmitter) and " + rxHeight_m + " m (receiver)");
            }
            link.load(profile, txHeight_m, rxHeight_m);
        }

        @Override
        public double loss_dB(double frequency_MHz) {
            return link.isKnown() ? formula.loss_dB(link, frequency_MHz) : Double.NaN;
        }
    }
}
