package vn.phusong.planner.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.phusong.planner.gap.criteria.CoverageCriteria;
import vn.phusong.planner.gap.judging.HamletResult;
import vn.phusong.planner.gap.judging.JudgedPlace;
import vn.phusong.planner.gap.judging.Operators;
import vn.phusong.planner.gap.judging.Scope;
import vn.phusong.planner.gap.judging.SensitivityJudge;

/** Counts the register under every variant of one criteria version. */
final class SensitivityBuilder {

    private final List<Scope> scopes;
    private final SensitivityJudge judge;
    private final HamletCounts[][] hamlets;
    private final PeopleSum[][] people;

    SensitivityBuilder(CoverageCriteria criteria, Operators operators) {
        scopes = operators.scopes();
        judge = new SensitivityJudge(criteria, operators);
        int variants = judge.variants().size();
        hamlets = new HamletCounts[variants][scopes.size()];
        people = new PeopleSum[variants][scopes.size()];
        for (int variant = 0; variant < variants; variant++) {
            Arrays.fill(hamlets[variant], HamletCounts.NONE);
            Arrays.fill(people[variant], PeopleSum.NONE);
        }
    }

    void add(JudgedPlace hamlet) {
        List<List<HamletResult>> byVariant = judge.judge(hamlet);
        for (int variant = 0; variant < hamlets.length; variant++) {
            for (int scope = 0; scope < scopes.size(); scope++) {
                HamletResult result = byVariant.get(variant).get(scope);
                hamlets[variant][scope] = hamlets[variant][scope].plus(result.status());
                people[variant][scope] = people[variant][scope].plus(result.people());
            }
        }
    }

    /** By scope, the rule as it is first. */
    List<SensitivityCount> list() {
        List<SensitivityCount> counts = new ArrayList<>();
        for (int scope = 0; scope < scopes.size(); scope++) {
            for (int variant = 0; variant < hamlets.length; variant++) {
                counts.add(new SensitivityCount(
                        scopes.get(scope),
                        judge.variants().get(variant),
                        hamlets[variant][scope],
                        people[variant][scope].affected()));
            }
        }
        return counts;
    }
}
