package vn.phusong.planner.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.criteria.CoverageCriteria;
import vn.phusong.planner.gap.judging.HamletJudge;
import vn.phusong.planner.gap.judging.HamletResult;
import vn.phusong.planner.gap.judging.JudgedPlace;
import vn.phusong.planner.gap.judging.JudgedSignal;
import vn.phusong.planner.gap.judging.Operators;
import vn.phusong.planner.gap.judging.Scope;
import vn.phusong.planner.gap.judging.TargetJudge;
import vn.phusong.planner.gap.judging.TargetResult;
import vn.phusong.planner.gap.judging.TargetStatus;
import vn.phusong.planner.prediction.ChangedSignals;
import vn.phusong.planner.prediction.PlaceKind;
import vn.phusong.planner.prediction.PlaceSignal;
import vn.phusong.radio.linkbudget.Technology;

/**
 * Judges the places where a change of the network makes a difference, before and after it, by the rules and with the
 * declarations of the run. Holds what it needs of the run in memory; writes nothing.
 */
public final class ChangeJudge {

    private final List<CoverageCriteria> criteria;
    private final Operators operators;
    private final Map<String, JudgedPlace> hamlets;
    private final Map<String, JudgedPlace> targets;

    /** @param hamlets by code, with people, weights and inventories as the run has them */
    ChangeJudge(
            List<CoverageCriteria> criteria,
            Operators operators,
            List<JudgedPlace> hamlets,
            List<JudgedPlace> targets) {
        this.criteria = List.copyOf(criteria);
        this.operators = operators;
        this.hamlets = byCode(hamlets);
        this.targets = byCode(targets);
    }

    private static Map<String, JudgedPlace> byCode(List<JudgedPlace> places) {
        Map<String, JudgedPlace> byCode = new HashMap<>();
        places.forEach(place -> byCode.put(place.code(), place));
        return byCode;
    }

    /** One difference per criteria and scope, in the order of the criteria. */
    public List<JudgedDifference> judge(List<ChangedSignals> changes) {
        List<JudgedDifference> differences = new ArrayList<>();
        for (CoverageCriteria each : criteria) {
            List<Tally> tallies =
                    operators.scopes().stream().map(scope -> new Tally(each.key().toString(), scope)).toList();
            HamletJudge hamletJudge = new HamletJudge(each, operators);
            TargetJudge targetJudge = new TargetJudge(each, operators);
            for (ChangedSignals change : changes) {
                boolean isHamlet = change.place().kind() == PlaceKind.HAMLET;
                JudgedPlace place = (isHamlet ? hamlets : targets).get(change.place().code());
                if (place == null) {
                    continue;
                }
                JudgedPlace before = place.withSignals(signals(change.before()));
                JudgedPlace after = place.withSignals(signals(change.after()));
                if (isHamlet) {
                    addHamlets(tallies, hamletJudge.judge(before), hamletJudge.judge(after));
                } else {
                    addTargets(tallies, targetJudge.judge(before), targetJudge.judge(after));
                }
            }
            tallies.forEach(tally -> differences.add(tally.difference()));
        }
        return differences;
    }

    private static void addHamlets(List<Tally> tallies, List<HamletResult> before, List<HamletResult> after) {
        for (int scope = 0; scope < tallies.size(); scope++) {
            tallies.get(scope).add(before.get(scope), after.get(scope));
        }
    }

    private static void addTargets(List<Tally> tallies, List<TargetResult> before, List<TargetResult> after) {
        for (int scope = 0; scope < Math.min(tallies.size(), before.size()); scope++) {
            tallies.get(scope).add(before.get(scope), after.get(scope));
        }
    }

    private static List<JudgedSignal> signals(List<PlaceSignal> predicted) {
        return predicted.stream().map(ChangeJudge::signal).toList();
    }

    private static JudgedSignal signal(PlaceSignal predicted) {
        @Nullable Integer[] found = predicted.level_cdBm();
        int[] level_cdBm = new int[found.length];
        for (int i = 0; i < found.length; i++) {
            Integer level = found[i];
            level_cdBm[i] = level == null ? JudgedSignal.NO_CELL : level;
        }
        return new JudgedSignal(
                predicted.operatorCode(),
                Technology.valueOf(predicted.technology()),
                level_cdBm,
                predicted.unknown(),
                predicted.centreCell(),
                predicted.centreDistance_m(),
                predicted.centreExcess_cdB());
    }

    /** Adds up the places of one scope. */
    private static final class Tally {
        private final String criteria;
        private final Scope scope;
        private final List<String> gained = new ArrayList<>();
        private final List<String> lost = new ArrayList<>();
        private final List<String> closed = new ArrayList<>();
        private final List<String> opened = new ArrayList<>();
        private int peopleGained;
        private int peopleLost;

        Tally(String criteria, Scope scope) {
            this.criteria = criteria;
            this.scope = scope;
        }

        void add(HamletResult before, HamletResult after) {
            if (before.status().hasSignal() != after.status().hasSignal()) {
                (after.status().hasSignal() ? gained : lost).add(after.hamletCode());
            }
            if (before.people() != null && after.people() != null) {
                int more = after.people().usable() - before.people().usable();
                peopleGained += Math.max(0, more);
                peopleLost += Math.max(0, -more);
            }
        }

        void add(TargetResult before, TargetResult after) {
            if ((before.status() == TargetStatus.CLOSED) != (after.status() == TargetStatus.CLOSED)) {
                (after.status() == TargetStatus.CLOSED ? closed : opened).add(after.targetCode());
            }
        }

        JudgedDifference difference() {
            return new JudgedDifference(
                    criteria, scope, List.copyOf(gained), List.copyOf(lost), peopleGained, peopleLost,
                    List.copyOf(closed), List.copyOf(opened));
        }
    }
}
