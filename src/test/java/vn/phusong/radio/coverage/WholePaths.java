package vn.phusong.radio.coverage;

import vn.phusong.radio.propagation.PathLoss;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModel;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.propagation.ValidityRange;

/** P.1812 that knows no radials: a sweep with it evaluates the path to each pixel as a whole. */
record WholePaths(PropagationModel p1812) implements PropagationModel {

    WholePaths() {
        this(PropagationModels.get("p1812"));
    }

    @Override
    public String id() {
        return p1812.id();
    }

    @Override
    public String version() {
        return p1812.version();
    }

    @Override
    public ValidityRange validity() {
        return p1812.validity();
    }

    @Override
    public PathLoss evaluator(PathSettings settings) {
        return p1812.evaluator(settings);
    }
}
