package vn.phusong.planner.gap.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusong.planner.gap.judging.JudgedPlaces.place;
import static vn.phusong.planner.gap.judging.JudgingFixture.complete;
import static vn.phusong.planner.gap.judging.JudgingFixture.criteria;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phusong.radio.linkbudget.Technology;

class SensitivityJudgeTest {

    private static Map<SensitivityVariant, HamletStatus> judge(String criteriaId, JudgedPlace hamlet) {
        SensitivityJudge judge = new SensitivityJudge(criteria(criteriaId), complete("viettel"));
        List<List<HamletResult>> results = judge.judge(hamlet);
        Map<SensitivityVariant, HamletStatus> statuses = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            statuses.put(judge.variants().get(i), results.get(i).get(0).status());
        }
        return statuses;
    }

    @Test
    void theLowerShareMovesWhatIsUncovered() {
        // Centre not usable, 40 % of people usable: uncovered below 50 and 70 %, weak below 30 %.
        JudgedPlace hamlet = place(10)
                .signal("viettel", Technology.LTE, -130, 4, -80, -130)
                .build();
        assertThat(judge("4g", hamlet))
                .containsEntry(new SensitivityVariant(300_000, 950_000, 0), HamletStatus.WEAK)
                .containsEntry(new SensitivityVariant(500_000, 950_000, 0), HamletStatus.UNCOVERED)
                .containsEntry(new SensitivityVariant(700_000, 950_000, 0), HamletStatus.UNCOVERED);
    }

    @Test
    void theUpperShareMovesWhatIsCovered() {
        JudgedPlace hamlet = place(10)
                .signal("viettel", Technology.LTE, -80, 9, -80, -130)
                .build();
        assertThat(judge("4g", hamlet))
                .containsEntry(new SensitivityVariant(500_000, 800_000, 0), HamletStatus.COVERED)
                .containsEntry(new SensitivityVariant(500_000, 900_000, 0), HamletStatus.COVERED)
                .containsEntry(new SensitivityVariant(500_000, 950_000, 0), HamletStatus.WEAK)
                .containsEntry(new SensitivityVariant(500_000, 980_000, 0), HamletStatus.WEAK);
    }

    @Test
    void levelsMoveBothThresholds() {
        JudgedPlace hamlet = place(2).signal("viettel", Technology.LTE, -107).build();
        assertThat(judge("4g", hamlet))
                .containsEntry(new SensitivityVariant(500_000, 950_000, -500), HamletStatus.COVERED)
                .containsEntry(new SensitivityVariant(500_000, 950_000, 0), HamletStatus.WEAK)
                .containsEntry(new SensitivityVariant(500_000, 950_000, 500), HamletStatus.UNCOVERED);
    }

    @Test
    void aCentreOnlyRuleHasNoSharesToMove() {
        assertThat(judge("centre-only", place(1).build()).keySet())
                .extracting(SensitivityVariant::levelShift_cdB)
                .containsExactly(0, -500, 500);
    }

    @Test
    void theRuleItselfComesFirst() {
        SensitivityJudge judge = new SensitivityJudge(criteria("4g"), complete("viettel"));
        assertThat(judge.variants()).hasSize(8).first().isEqualTo(new SensitivityVariant(500_000, 950_000, 0));
    }
}
