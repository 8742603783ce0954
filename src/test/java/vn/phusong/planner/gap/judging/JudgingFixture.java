package vn.phusong.planner.gap.judging;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.phusong.planner.gap.criteria.BuiltInCriteria;
import vn.phusong.planner.gap.criteria.CoverageCriteria;
import vn.phusong.radio.linkbudget.Technology;

/** Criteria and operators for judging tests. */
final class JudgingFixture {

    private JudgingFixture() {}

    static CoverageCriteria criteria(String id) {
        return BuiltInCriteria.list().stream()
                .filter(each -> each.key().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Operators whose lists are all declared complete. */
    static Operators complete(String... operators) {
        Set<Inventory.Entry> entries = new HashSet<>();
        for (String operator : operators) {
            for (Technology technology : Technology.values()) {
                entries.add(new Inventory.Entry(operator, technology));
            }
        }
        return new Operators(List.of(operators), new Inventory(entries));
    }

    /** Operators of which only {@code declared} has declared, and only some lists. */
    static Operators declared(List<String> operators, String declared, Technology... technologies) {
        Set<Inventory.Entry> entries = new HashSet<>();
        Arrays.stream(technologies).forEach(each -> entries.add(new Inventory.Entry(declared, each)));
        return new Operators(operators, new Inventory(entries));
    }

    static HamletResult of(List<HamletResult> results, Scope scope) {
        return results.stream()
                .filter(result -> result.scope().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    static TargetResult ofTarget(List<TargetResult> results, Scope scope) {
        return results.stream()
                .filter(result -> result.scope().equals(scope))
                .findFirst()
                .orElseThrow();
    }
}
