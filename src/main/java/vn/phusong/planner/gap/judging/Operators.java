package vn.phusong.planner.gap.judging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phusong.radio.linkbudget.Technology;

/**
 * The operators of a run and whose cell lists are complete.
 *
 * @param codes every operator of the register, in the order of results
 * @param inventory the lists that are complete everywhere, but for places that have their own
 */
public record Operators(List<String> codes, Inventory inventory) {

    public Operators {
        codes = codes.stream().sorted().distinct().toList();
    }

    /** {@code any}, {@code at-least-two}, then each operator. */
    public List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>(List.of(Scope.ANY, Scope.AT_LEAST_TWO));
        codes.forEach(code -> scopes.add(new Scope(code)));
        return scopes;
    }

    /** Whether no undeclared cell of an operator could add to any of {@code technologies} at a place. */
    boolean isComplete(JudgedPlace place, String operator, Collection<Technology> technologies) {
        Inventory here = place.inventory() == null ? inventory : place.inventory();
        return here.isComplete(operator, technologies);
    }

    /** Each operator's tally at a place; one without a signal row has nothing within reach. */
    Map<String, OperatorTally> tallies(JudgedPlace place, PointRule rule) {
        int[] required_cdB = rule.required_cdB(place.sigma_dB());
        Map<String, OperatorTally> tallies = new LinkedHashMap<>();
        for (String code : codes) {
            List<JudgedSignal> signals = place.signals().stream()
                    .filter(signal -> signal.operator().equals(code))
                    .toList();
            tallies.put(code, OperatorTally.of(place, signals, rule, required_cdB));
        }
        return tallies;
    }
}
