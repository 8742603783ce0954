package vn.phusong.radio.propagation;

/** A propagation model by name, version and range of validity; immutable. */
public interface PropagationModel {

    /** Short lower-case name as used on the command line, e.g. {@code p1812}. */
    String id();

    /** Edition of the source and revision of our code, part of every run id, e.g. {@code P.1812-8/1}. */
    String version();

    /** Where the model's source says it holds. */
    ValidityRange validity();

    /** A new evaluator for one thread. */
    PathLoss evaluator(PathSettings settings);

    /** A new evaluator along radials for one thread; gives the losses of {@link #evaluator}, maybe sooner. */
    default RadialLoss radialEvaluator(PathSettings settings) {
        return new PrefixLoss(evaluator(settings));
    }
}
