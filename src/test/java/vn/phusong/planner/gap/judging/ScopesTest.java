package vn.phusong.planner.gap.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusong.planner.gap.judging.JudgedPlaces.place;
import static vn.phusong.planner.gap.judging.JudgingFixture.complete;
import static vn.phusong.planner.gap.judging.JudgingFixture.criteria;
import static vn.phusong.planner.gap.judging.JudgingFixture.of;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phusong.radio.linkbudget.Technology;

/** The best and the second best operator, taken whole. */
class ScopesTest {

    private static List<HamletResult> judge(JudgedPlace hamlet, String... operators) {
        return new HamletJudge(criteria("4g"), complete(operators)).judge(hamlet);
    }

    @Test
    void scopesAreAnyAtLeastTwoAndTheOperatorsByCode() {
        assertThat(judge(place(1).build(), "vinaphone", "mobifone"))
                .extracting(result -> result.scope().code())
                .containsExactly("any", "at-least-two", "mobifone", "vinaphone");
    }

    @Test
    void sharesOfOperatorsAreNeverCombinedPointByPoint() {
        // Each serves another half of the people: together all, but no operator serves 95 %.
        JudgedPlace hamlet = place(2).people(100)
                .signal("mobifone", Technology.LTE, -90, 1, -90, -130)
                .signal("viettel", Technology.LTE, new double[] {-130, -130, -90}, new boolean[3], 3_000, 10)
                .build();
        HamletResult any = of(judge(hamlet, "mobifone", "viettel"), Scope.ANY);
        assertThat(any.status()).isEqualTo(HamletStatus.WEAK);
        assertThat(any.usable_ppm()).isEqualTo(500_000);
        assertThat(any.people().affected()).isEqualTo(50);
    }

    @Test
    void theBestOperatorIsTheOneWithTheBestStatusThenShareThenMargin() {
        JudgedPlace hamlet = place(20)
                .signal("a", Technology.LTE, -107, 20, -80, -80) // weak, all people usable
                .signal("b", Technology.LTE, -100, 19, -109, -130) // covered, 95 % usable
                .signal("c", Technology.LTE, -90, 19, -109, -130) // the same with a better centre
                .build();
        List<HamletResult> results = judge(hamlet, "a", "b", "c");
        assertThat(of(results, Scope.ANY).server().operator()).isEqualTo("c");
        assertThat(of(results, Scope.AT_LEAST_TWO).server().operator()).isEqualTo("b");
        assertThat(of(results, Scope.ANY).status()).isEqualTo(HamletStatus.COVERED);
        assertThat(of(results, Scope.AT_LEAST_TWO).status()).isEqualTo(HamletStatus.COVERED);
    }

    @Test
    void fullTiesGoToTheSmallerCode() {
        JudgedPlace hamlet = place(1)
                .signal("b", Technology.LTE, -90)
                .signal("a", Technology.LTE, -90)
                .build();
        assertThat(of(judge(hamlet, "b", "a"), Scope.ANY).server().operator()).isEqualTo("a");
    }

    @Test
    void atLeastTwoIsTheSecondBestWholeResult() {
        JudgedPlace hamlet = place(1)
                .signal("a", Technology.LTE, -90)
                .signal("b", Technology.LTE, -107)
                .signal("c", Technology.LTE, -130)
                .build();
        List<HamletResult> results = judge(hamlet, "a", "b", "c");
        assertThat(of(results, Scope.ANY).status()).isEqualTo(HamletStatus.COVERED);
        assertThat(of(results, Scope.AT_LEAST_TWO).status()).isEqualTo(HamletStatus.WEAK);
        assertThat(of(results, new Scope("c")).status()).isEqualTo(HamletStatus.UNCOVERED);
    }

    @Test
    void withOneOperatorThereIsNoSecondBest() {
        JudgedPlace hamlet =
                place(1).people(70).signal("a", Technology.LTE, -90).build();
        HamletResult second = of(judge(hamlet, "a"), Scope.AT_LEAST_TWO);
        assertThat(second.status()).isEqualTo(HamletStatus.UNCOVERED);
        assertThat(second.reason()).isEqualTo(GapReason.NO_SITE);
        assertThat(second.people()).isEqualTo(new PeopleCount(70, 70, 0));
        assertThat(second.server()).isNull();
    }
}
