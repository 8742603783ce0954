package vn.phusong.planner.gap.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusong.planner.gap.judging.JudgedPlaces.NONE;
import static vn.phusong.planner.gap.judging.JudgedPlaces.place;
import static vn.phusong.planner.gap.judging.JudgingFixture.complete;
import static vn.phusong.planner.gap.judging.JudgingFixture.criteria;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusong.planner.prediction.Weighting;
import vn.phusong.radio.linkbudget.Technology;

/** One operator, everything known: the rule itself, at and around its boundaries. */
class HamletJudgeTest {

    private static final Operators ONE = complete("viettel");

    private static HamletResult judge(String criteriaId, JudgedPlace hamlet) {
        return new HamletJudge(criteria(criteriaId), ONE).judge(hamlet).get(0);
    }

    // LTE: good from -105, usable from -110 dBm. Of 40 points of equal weight 19 are 47.5 %, 20 are 50 %,
    // 37 are 92.5 % and 38 are 95 %.
    @ParameterizedTest(name = "centre {0} dBm, {1} of 40 points at {2}, the rest at {3}: {4}, {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-105.00, 40, -110.00, -110.00, COVERED,   -,         1000000",
                "-105.01, 40, -110.00, -110.00, WEAK,      DISTANCE,  1000000",
                "-105.00, 38, -110.00, -110.01, COVERED,   -,          950000",
                "-105.00, 37, -110.00, -110.01, WEAK,      LOW_SHARE,  925000",
                "-105.00,  0, -110.00, -110.01, WEAK,      LOW_SHARE,       0",
                "-110.00,  0, -110.00, -110.01, WEAK,      DISTANCE,        0",
                "-110.01, 20, -110.00, -110.01, WEAK,      DISTANCE,   500000",
                "-110.01, 19, -110.00, -110.01, UNCOVERED, DISTANCE,   475000",
                "-110.01,  0, -110.00, -110.01, UNCOVERED, DISTANCE,        0",
                "-110.01, 40,  -90.00,  -90.00, WEAK,      DISTANCE,  1000000",
            })
    void centreAndShareDecideTogether(
            double centre_dBm,
            int points,
            double there_dBm,
            double else_dBm,
            HamletStatus status,
            GapReason reason,
            int usable_ppm) {
        HamletResult result = judge(
                "4g",
                place(40).signal("viettel", Technology.LTE, centre_dBm, points, there_dBm, else_dBm)
                        .build());
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.usable_ppm()).isEqualTo(usable_ppm);
    }

    @Test
    void noCellWithinReachIsUncoveredWithoutMargin() {
        HamletResult result = judge("4g", place(4).people(300).build());
        assertThat(result.status()).isEqualTo(HamletStatus.UNCOVERED);
        assertThat(result.reason()).isEqualTo(GapReason.NO_SITE);
        assertThat(result.server()).isNull();
        assertThat(result.needsMeasuring()).isFalse();
        assertThat(result.people()).isEqualTo(new PeopleCount(300, 300, 0));
    }

    @Test
    void pointsWithoutCellAreNotUsable() {
        HamletResult result =
                judge("4g", place(4).signal("viettel", Technology.LTE, -80, 1, -80, NONE).build());
        assertThat(result.usable_ppm()).isEqualTo(250_000);
        assertThat(result.good_ppm()).isEqualTo(250_000);
        assertThat(result.status()).isEqualTo(HamletStatus.WEAK);
    }

    @Test
    void technologiesOfTheCriteriaArePooledPointByPoint() {
        // GSM serves the centre and one half, LTE the other half; neither alone reaches 95 %.
        JudgedPlace hamlet = place(2)
                .signal("viettel", Technology.GSM, -80, 1, -80, -120)
                .signal("viettel", Technology.LTE, new double[] {-130, -130, -100}, new boolean[3], 3_000, 10)
                .build();
        assertThat(judge("any-mobile", hamlet).status()).isEqualTo(HamletStatus.COVERED);
        assertThat(judge("4g", hamlet).status()).isEqualTo(HamletStatus.WEAK);
        assertThat(judge("5g", hamlet).status()).isEqualTo(HamletStatus.UNCOVERED);
    }

    @Test
    void marginIsTheLargestOverTechnologiesEachAgainstItsOwnThreshold() {
        // GSM -90 is 5 dB above -95; LTE -103 is 7 dB above -110 although it is the lower level.
        HamletResult result = judge(
                "any-mobile",
                place(1).signal("viettel", Technology.GSM, -90)
                        .signal("viettel", Technology.LTE, -103)
                        .build());
        assertThat(result.server().technology()).isEqualTo(Technology.LTE);
        assertThat(result.server().margin_cdB()).isEqualTo(700);
        assertThat(result.server().cell()).isEqualTo("viettel-LTE");
        // Q(-7/8) = 0.80921 (tables of the normal distribution: Phi(0.87) 0.8078, Phi(0.88) 0.8106)
        assertThat(result.server().probability()).isBetween(0.8078, 0.8106);
    }

    @Test
    void equalMarginsGoToTheLaterGeneration() {
        HamletResult result = judge(
                "any-mobile",
                place(1).signal("viettel", Technology.NR, -100)
                        .signal("viettel", Technology.GSM, -85)
                        .build());
        assertThat(result.server().technology()).isEqualTo(Technology.NR);
    }

    @ParameterizedTest(name = "margin {0} dB with sigma 8: needs measuring {1}")
    @CsvSource({"8.00, true", "8.01, false", "-8.00, true", "-8.01, false", "0, true"})
    void aCentreWithinOneSigmaNeedsMeasuring(double margin_dB, boolean needed) {
        HamletResult result = judge(
                "4g",
                place(1).signal("viettel", Technology.LTE, -110 + margin_dB).build());
        assertThat(result.server().margin_cdB()).isEqualTo((int) Math.round(margin_dB * 100));
        assertThat(result.needsMeasuring()).isEqualTo(needed);
    }

    @Test
    void underCentreOnlyTheCentreAloneDecides() {
        JudgedPlace goodCentre = place(4).people(100)
                .signal("viettel", Technology.GSM, -85, 0, NONE, NONE)
                .build();
        JudgedPlace usableCentre = place(4).signal("viettel", Technology.GSM, -85.01, 4, -60, -60)
                .build();
        JudgedPlace noCentre = place(4).signal("viettel", Technology.GSM, -95.01, 4, -60, -60)
                .build();
        assertThat(judge("centre-only", goodCentre).status()).isEqualTo(HamletStatus.COVERED);
        assertThat(judge("centre-only", usableCentre).status()).isEqualTo(HamletStatus.WEAK);
        assertThat(judge("centre-only", noCentre).status()).isEqualTo(HamletStatus.UNCOVERED);
        assertThat(judge("centre-only", goodCentre).people().affected())
                .as("people are counted at their points even where the centre decides")
                .isEqualTo(100);
    }

    // P(level >= T) >= 0.90 needs z = 1.28155 sigma: with sigma 8 a margin of 10.2524 dB, so 10.26 in
    // hundredths; with sigma 10 a margin of 12.8155, so 12.82.
    @ParameterizedTest(name = "sigma {0}, {1} dB above good: {2}")
    @CsvSource({"8, 10.26, COVERED", "8, 10.25, WEAK", "10, 12.82, COVERED", "10, 12.81, WEAK"})
    void strictAsksForNinetyPercentAtEachPoint(double sigma_dB, double above_dB, HamletStatus status) {
        JudgedPlace hamlet = place(4).sigma(sigma_dB)
                .signal("viettel", Technology.LTE, -105 + above_dB, 4, -60, -60)
                .build();
        HamletResult result = judge("4g-strict", hamlet);
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.server().margin_cdB())
                .as("the margin stays the plain one")
                .isEqualTo((int) Math.round((5 + above_dB) * 100));
    }

    @Test
    void strictAppliesToThePeopleToo() {
        JudgedPlace hamlet = place(2).people(10)
                .signal("viettel", Technology.LTE, -60, 1, -110 + 10.26, -110 + 10.25)
                .build();
        assertThat(judge("4g", hamlet).status()).isEqualTo(HamletStatus.COVERED);
        assertThat(judge("4g-strict", hamlet).status()).isEqualTo(HamletStatus.WEAK);
        assertThat(judge("4g-strict", hamlet).people()).isEqualTo(new PeopleCount(10, 5, 0));
    }

    @Test
    void weightsCountNotPoints() {
        JudgedPlace hamlet = place(2).weights(0, 0.96, 0.04)
                .signal("viettel", Technology.LTE, -90, 1, -90, -130)
                .build();
        assertThat(judge("4g", hamlet).status()).isEqualTo(HamletStatus.COVERED);
    }

    @Test
    void withoutWeightsTheCentreStandsForThePeople() {
        JudgedPlace served = place(0).weights(0).signal("viettel", Technology.LTE, -90).build();
        JudgedPlace unserved = place(0).weights(0).signal("viettel", Technology.LTE, -120).build();
        assertThat(judge("4g", served).status()).isEqualTo(HamletStatus.COVERED);
        assertThat(judge("4g", unserved).status()).isEqualTo(HamletStatus.UNCOVERED);
    }

    @ParameterizedTest(name = "{0} m away, {1} dB above free space: {2}")
    @CsvSource({
        "7000, 20.00, TERRAIN",
        "7001, 20.00, DISTANCE",
        "7000, 19.99, DISTANCE",
        "1000, 45.00, TERRAIN",
        "12000, 3.00, DISTANCE",
        "7000, 5.99, ANTENNA",
        "7000, 6.00, DISTANCE",
        "7001, 0.00, DISTANCE"
    })
    void theBestServersPathExplainsTheGap(int distance_m, double excess_dB, GapReason reason) {
        JudgedPlace hamlet = place(1)
                .signal(
                        "viettel",
                        Technology.LTE,
                        new double[] {-115, -115},
                        new boolean[2],
                        distance_m,
                        excess_dB)
                .build();
        assertThat(judge("4g", hamlet).reason()).isEqualTo(reason);
        assertThat(judge("4g", hamlet).server().distance_m()).isEqualTo(distance_m);
    }

    @Test
    void aHamletJudgedOnItsBufferSaysSo() {
        JudgedPlace hamlet = place(4).weighting(Weighting.BUFFER)
                .signal("viettel", Technology.LTE, -90)
                .build();
        assertThat(judge("4g", hamlet).weighting()).isEqualTo(Weighting.BUFFER);
    }

    @Test
    void anUnregisteredPopulationCountsNobody() {
        assertThat(judge("4g", place(1).build()).people()).isNull();
    }
}
