package vn.phusong.planner.gap.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusong.planner.gap.judging.JudgingFixture.of;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.phusong.planner.gap.criteria.BuiltInCriteria;
import vn.phusong.planner.gap.criteria.CoverageCriteria;
import vn.phusong.planner.prediction.Weighting;
import vn.phusong.radio.linkbudget.Technology;

/** What must hold for any levels, flags and declarations; the seed is in every failure message. */
class JudgingPropertiesTest {

    private static final long SEED = 39_27;
    private static final int PLACES = 800;
    private static final List<String> OPERATORS = List.of("a", "b", "c");

    private final Random random = new Random(SEED);

    private static String at(int place, CoverageCriteria criteria) {
        return "seed " + SEED + ", place " + place + ", " + criteria.key();
    }

    @Test
    void raisingALevelNeverWorsensAStatus() {
        Operators complete = JudgingFixture.complete(OPERATORS.toArray(String[]::new));
        forEachPlace((number, place, operators, criteria) -> {
            JudgedPlace known = resolved(place);
            List<HamletResult> before = new HamletJudge(criteria, complete).judge(known);
            List<HamletResult> after = new HamletJudge(criteria, complete).judge(raised(known));
            for (int scope = 0; scope < before.size(); scope++) {
                assertThat(after.get(scope).status())
                        .as(at(number, criteria))
                        .isNotEqualTo(HamletStatus.UNKNOWN)
                        .isGreaterThanOrEqualTo(before.get(scope).status());
            }
        });
    }

    @Test
    void whereSomethingIsUnknownRaisingALevelMayOpenAStatusButNotWorsenIt() {
        forEachPlace((number, place, operators, criteria) -> {
            List<HamletResult> before = new HamletJudge(criteria, operators).judge(place);
            List<HamletResult> after = new HamletJudge(criteria, operators).judge(raised(place));
            for (int scope = 0; scope < before.size(); scope++) {
                HamletStatus old = before.get(scope).status();
                HamletStatus now = after.get(scope).status();
                if (old == HamletStatus.COVERED) {
                    assertThat(now).as(at(number, criteria)).isEqualTo(HamletStatus.COVERED);
                }
                if (old != HamletStatus.UNKNOWN) {
                    // UNKNOWN is the last constant: a status may become open, e.g. when a raised point
                    // and one with missing terrain together could reach the lower share.
                    assertThat(now).as(at(number, criteria)).isGreaterThanOrEqualTo(old);
                }
            }
        });
    }

    @Test
    void theBestIsAtLeastEachOperatorAndTheSecondBestAtLeastAllButOne() {
        forEachPlace((number, place, operators, criteria) -> {
            List<HamletResult> results = new HamletJudge(criteria, operators).judge(place);
            HamletStatus any = of(results, Scope.ANY).status();
            HamletStatus second = of(results, Scope.AT_LEAST_TWO).status();
            List<HamletStatus> single = results.subList(2, results.size()).stream()
                    .map(HamletResult::status)
                    .toList();
            if (any != HamletStatus.UNKNOWN) {
                assertThat(single)
                        .as(at(number, criteria))
                        .allMatch(status -> status == HamletStatus.UNKNOWN || status.compareTo(any) <= 0);
            }
            if (second != HamletStatus.UNKNOWN) {
                assertThat(single.stream()
                                .filter(status -> status != HamletStatus.UNKNOWN && status.compareTo(second) > 0)
                                .count())
                        .as(at(number, criteria))
                        .isLessThanOrEqualTo(1);
            }
            if (!single.contains(HamletStatus.UNKNOWN)) {
                List<HamletStatus> sorted = single.stream().sorted().toList();
                assertThat(any).as(at(number, criteria)).isEqualTo(sorted.get(2));
                assertThat(second).as(at(number, criteria)).isEqualTo(sorted.get(1));
            }
        });
    }

    @Test
    void whatAnUnknownStatusHidesIsOneOfThePossibleOnes() {
        forEachPlace((number, place, operators, criteria) -> {
            // The truth: missing terrain resolved by chance, every list complete.
            JudgedPlace truth = resolved(place);
            Operators complete = JudgingFixture.complete(OPERATORS.toArray(String[]::new));
            List<HamletResult> shown = new HamletJudge(criteria, operators).judge(place);
            List<HamletResult> actual = new HamletJudge(criteria, complete).judge(truth);
            for (int scope = 0; scope < shown.size(); scope++) {
                if (shown.get(scope).status() != HamletStatus.UNKNOWN) {
                    assertThat(actual.get(scope).status())
                            .as(at(number, criteria))
                            .isEqualTo(shown.get(scope).status());
                }
            }
        });
    }

    @Test
    void strictIsNeverBetterThanItsTwin() {
        forEachPlace((number, place, operators, criteria) -> {
            if (criteria.key().id().endsWith(BuiltInCriteria.STRICT_SUFFIX)) {
                String twin = criteria.key().id().replace(BuiltInCriteria.STRICT_SUFFIX, "");
                List<HamletResult> strict = new HamletJudge(criteria, operators).judge(place);
                List<HamletResult> plain =
                        new HamletJudge(JudgingFixture.criteria(twin), operators).judge(place);
                for (int scope = 0; scope < strict.size(); scope++) {
                    assertThat(strict.get(scope).usable_ppm())
                            .as(at(number, criteria))
                            .isNotNull();
                    if (strict.get(scope).status().hasSignal()
                            && plain.get(scope).status() != HamletStatus.UNKNOWN) {
                        assertThat(plain.get(scope).status())
                                .as(at(number, criteria))
                                .isGreaterThanOrEqualTo(strict.get(scope).status());
                    }
                }
            }
        });
    }

    private interface Property {
        void check(int number, JudgedPlace place, Operators operators, CoverageCriteria criteria);
    }

    private void forEachPlace(Property property) {
        for (int number = 0; number < PLACES; number++) {
            JudgedPlace place = place();
            Operators operators = new Operators(OPERATORS, inventory());
            for (CoverageCriteria criteria : BuiltInCriteria.list()) {
                property.check(number, place, operators, criteria);
            }
        }
    }

    private JudgedPlace place() {
        int points = 1 + random.nextInt(12);
        double[] weight = new double[points];
        float[] sigma_dB = new float[points];
        for (int point = 1; point < points; point++) {
            weight[point] = random.nextInt(5);
        }
        for (int point = 0; point < points; point++) {
            sigma_dB[point] = random.nextBoolean() ? 8 : 10;
        }
        List<JudgedSignal> signals = new ArrayList<>();
        int middle_cdBm = -11_500 + random.nextInt(2_500);
        double missing = random.nextInt(3) * 0.05;
        for (String operator : OPERATORS) {
            for (Technology technology : Technology.values()) {
                if (random.nextInt(4) > 0) {
                    signals.add(signal(operator, technology, points, middle_cdBm, missing));
                }
            }
        }
        return new JudgedPlace("h", Weighting.SETTLEMENTS, random.nextInt(1_000), weight, sigma_dB, signals);
    }

    private JudgedSignal signal(
            String operator, Technology technology, int points, int middle_cdBm, double missing) {
        int[] level_cdBm = new int[points];
        boolean[] unknown = new boolean[points];
        for (int point = 0; point < points; point++) {
            level_cdBm[point] =
                    random.nextInt(8) == 0 ? JudgedSignal.NO_CELL : middle_cdBm - 1_500 + random.nextInt(3_000);
            unknown[point] = random.nextDouble() < missing;
        }
        return new JudgedSignal(operator, technology, level_cdBm, unknown, "cell", 4_000, 1_200);
    }

    private Inventory inventory() {
        Set<Inventory.Entry> complete = new HashSet<>();
        int declared = random.nextInt(3);
        for (String operator : OPERATORS) {
            for (Technology technology : Technology.values()) {
                if (declared == 0 || random.nextInt(8) > 0) {
                    complete.add(new Inventory.Entry(operator, technology));
                }
            }
        }
        return new Inventory(complete);
    }

    /** One level of one signal raised, or a cell where there was none. */
    private JudgedPlace raised(JudgedPlace place) {
        if (place.signals().isEmpty()) {
            return place;
        }
        int chosen = random.nextInt(place.signals().size());
        return changed(place, signal -> {
            int[] level_cdBm = signal.level_cdBm().clone();
            if (signal == place.signals().get(chosen)) {
                int point = random.nextInt(level_cdBm.length);
                level_cdBm[point] = Math.max(level_cdBm[point], -13_000) + random.nextInt(3_000);
            }
            return with(signal, level_cdBm, signal.unknown());
        });
    }

    /** Each unknown level turned into a known one that is not lower. */
    private JudgedPlace resolved(JudgedPlace place) {
        return changed(place, signal -> {
            int[] level_cdBm = signal.level_cdBm().clone();
            for (int point = 0; point < level_cdBm.length; point++) {
                if (signal.unknown()[point] && random.nextBoolean()) {
                    level_cdBm[point] = Math.max(level_cdBm[point], -12_000) + random.nextInt(4_000);
                }
            }
            return with(signal, level_cdBm, new boolean[level_cdBm.length]);
        });
    }

    private static JudgedPlace changed(JudgedPlace place, UnaryOperator<JudgedSignal> change) {
        return new JudgedPlace(
                place.code(),
                place.weighting(),
                place.people(),
                Arrays.copyOf(place.weight(), place.weight().length),
                place.sigma_dB(),
                place.signals().stream().map(change).toList());
    }

    private static JudgedSignal with(JudgedSignal signal, int[] level_cdBm, boolean[] unknown) {
        return new JudgedSignal(
                signal.operator(),
                signal.technology(),
                level_cdBm,
                unknown,
                signal.centreCell(),
                signal.centreDistance_m(),
                signal.centreExcess_cdB());
    }
}
