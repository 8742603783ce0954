package vn.phusong.planner.prediction.signal;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.prediction.PredictionRun;
import vn.phusong.planner.prediction.map.RunMap;
import vn.phusong.radio.coverage.Composite;
import vn.phusong.radio.linkbudget.SignalLevels;
import vn.phusong.radio.linkbudget.Technology;

/**
 * One technology of a run's map, of one operator, of the best, or of at least two.
 *
 * @param of an operator's code, {@value #ANY} or {@value #AT_LEAST_TWO}
 */
record SignalView(PredictionRun run, RunMap map, Technology technology, String of, Composite composite) {

    static final String ANY = "any";
    static final String AT_LEAST_TWO = "at-least-two";

    /** @throws CommandFailure if there is no such operator */
    static SignalView of(PredictionRun run, RunMap map, Technology technology, String of) {
        return new SignalView(run, map, technology, of, composite(map, technology, of));
    }

    private static Composite composite(RunMap map, Technology technology, String of) {
        if (of.equals(ANY)) {
            return Composite.ofAny(map.levels(), technology);
        }
        if (of.equals(AT_LEAST_TWO)) {
            return Composite.ofAtLeastTwo(map.levels(), technology);
        }
        int operator = map.operators().indexOf(of);
        if (operator < 0) {
            throw CommandFailure.badInput("The run has no operator \"" + of + "\": say " + ANY + ", " + AT_LEAST_TWO
                    + " or one of " + String.join(", ", map.operators()) + ".");
        }
        return Composite.ofOperator(map.levels(), operator, technology);
    }

    SignalLevels thresholds() {
        return technology.defaultLevels();
    }

    /** What every file made of the view carries. */
    Map<String, String> provenance() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("technology", technology.name());
        facts.put("operator", of);
        facts.put("usable_dBm", Double.toString(thresholds().usable_dBm()));
        facts.put("good_dBm", Double.toString(thresholds().good_dBm()));
        facts.put("kind", "predicted");
        facts.put("run_id", run.id());
        facts.put("model", run.model());
        facts.put("pack", run.packId());
        facts.put("synthetic", Boolean.toString(run.synthetic()));
        if (run.synthetic()) {
            facts.put("notice", "SYNTHETIC");
        }
        return facts;
    }
}
