package vn.phusong.planner.gap.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusong.planner.gap.judging.JudgedPlaces.place;
import static vn.phusong.planner.gap.judging.JudgingFixture.complete;
import static vn.phusong.planner.gap.judging.JudgingFixture.criteria;
import static vn.phusong.planner.gap.judging.JudgingFixture.declared;
import static vn.phusong.planner.gap.judging.JudgingFixture.ofTarget;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusong.planner.prediction.Weighting;
import vn.phusong.radio.linkbudget.Technology;

class TargetJudgeTest {

    private static List<TargetResult> judge(JudgedPlace target, Operators operators) {
        return new TargetJudge(criteria("any-mobile"), operators).judge(target);
    }

    // NR usable from -110 dBm; 190 of 200 points are 95 %.
    @ParameterizedTest(name = "{0} of 200 points at -110, centre {1}: {2}, {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "190, -110.00, CLOSED, -",
                "190, -110.01, CLOSED, -", // the polygon decides, not the centre
                "189, -110.00, OPEN,   LOW_SHARE",
                "189, -110.01, OPEN,   DISTANCE",
                "0,   -130.00, OPEN,   DISTANCE"
            })
    void closedWhenEnoughOfThePolygonIsUsable(int points, double centre_dBm, TargetStatus status, GapReason reason) {
        JudgedPlace target = place(200)
                .signal("viettel", Technology.NR, centre_dBm, points, -110, -110.01)
                .build();
        TargetResult result = ofTarget(judge(target, complete("viettel")), Scope.ANY);
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.operatorCount()).isEqualTo(status == TargetStatus.CLOSED ? 1 : 0);
    }

    @Test
    void otherTechnologiesDoNotCloseATarget() {
        JudgedPlace target =
                place(4).signal("viettel", Technology.LTE, -60).build();
        TargetResult result = ofTarget(judge(target, complete("viettel")), Scope.ANY);
        assertThat(result.status()).isEqualTo(TargetStatus.OPEN);
        assertThat(result.reason()).isEqualTo(GapReason.NO_SITE);
    }

    @Test
    void everyScopeSaysHowManyOperatorsCloseIt() {
        JudgedPlace target = place(2)
                .signal("a", Technology.NR, -90)
                .signal("b", Technology.NR, -130)
                .signal("c", Technology.NR, -100)
                .build();
        List<TargetResult> results = judge(target, complete("a", "b", "c"));
        assertThat(results).allSatisfy(result -> assertThat(result.operatorCount()).isEqualTo(2));
        assertThat(ofTarget(results, Scope.AT_LEAST_TWO).status()).isEqualTo(TargetStatus.CLOSED);
        assertThat(ofTarget(results, new Scope("b")).status()).isEqualTo(TargetStatus.OPEN);
    }

    @Test
    void anIncompleteInventoryLeavesAnOpenTargetUnknown() {
        Operators lteDeclared = declared(List.of("a"), "a", Technology.LTE);
        Operators nrDeclared = declared(List.of("a"), "a", Technology.NR);
        JudgedPlace open = place(2).signal("a", Technology.NR, -130).build();
        JudgedPlace closed = place(2).signal("a", Technology.NR, -90).build();
        assertThat(ofTarget(judge(open, lteDeclared), Scope.ANY).status()).isEqualTo(TargetStatus.UNKNOWN);
        assertThat(ofTarget(judge(open, nrDeclared), Scope.ANY).status()).isEqualTo(TargetStatus.OPEN);
        assertThat(ofTarget(judge(closed, lteDeclared), Scope.ANY).status()).isEqualTo(TargetStatus.CLOSED);
    }

    @Test
    void missingTerrainMattersOnlyWhereItLeavesAChoice() {
        double[] level_dBm = {-90, -90, -120};
        JudgedPlace half = place(2)
                .signal("a", Technology.NR, level_dBm, new boolean[] {false, false, true}, 1_000, 5)
                .build();
        TargetResult result = ofTarget(judge(half, complete("a")), Scope.ANY);
        assertThat(result.status()).isEqualTo(TargetStatus.UNKNOWN);
        assertThat(result.reason()).isEqualTo(GapReason.NO_TERRAIN);
    }

    @Test
    void aCentreOnlyHamletRuleLeavesTargetsAnArea() {
        JudgedPlace target = place(2)
                .weighting(Weighting.BUFFER)
                .signal("a", Technology.NR, -60, 1, -60, -130)
                .build();
        TargetResult result = ofTarget(
                new TargetJudge(criteria("centre-only"), complete("a")).judge(target), Scope.ANY);
        assertThat(result.status()).isEqualTo(TargetStatus.OPEN);
        assertThat(result.weighting()).isEqualTo(Weighting.BUFFER);
    }

    @Test
    void aTargetWithoutLocationIsUnknown() {
        assertThat(judge(JudgedPlace.withoutLocation("t1", null), complete("a")))
                .allSatisfy(result -> assertThat(result.reason()).isEqualTo(GapReason.NO_LOCATION));
    }
}
