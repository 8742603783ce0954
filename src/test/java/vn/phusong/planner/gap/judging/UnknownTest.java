package vn.phusong.planner.gap.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusong.planner.gap.judging.JudgedPlaces.place;
import static vn.phusong.planner.gap.judging.JudgingFixture.complete;
import static vn.phusong.planner.gap.judging.JudgingFixture.criteria;
import static vn.phusong.planner.gap.judging.JudgingFixture.declared;
import static vn.phusong.planner.gap.judging.JudgingFixture.of;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusong.radio.linkbudget.Technology;

/** What missing locations, terrain and declarations do to a status, and what they do not. */
class UnknownTest {

    private static final Operators COMPLETE = complete("viettel");
    private static final Scope VIETTEL = new Scope("viettel");
    private static final Scope VINAPHONE = new Scope("vinaphone");

    private static HamletResult any(Operators operators, JudgedPlace hamlet) {
        return of(new HamletJudge(criteria("4g"), operators).judge(hamlet), Scope.ANY);
    }

    @Test
    void aHamletWithoutLocationIsUnknownInEveryScope() {
        List<HamletResult> results =
                new HamletJudge(criteria("4g"), COMPLETE).judge(JudgedPlace.withoutLocation("h1", 120));
        assertThat(results).hasSize(3).allSatisfy(result -> {
            assertThat(result.status()).isEqualTo(HamletStatus.UNKNOWN);
            assertThat(result.reason()).isEqualTo(GapReason.NO_LOCATION);
            assertThat(result.usable_ppm()).isNull();
            assertThat(result.people()).isEqualTo(new PeopleCount(120, 0, 120));
        });
    }

    // Ten points at -90 dBm where known; the first `missing` ones below usable with terrain missing.
    @ParameterizedTest(name = "{0} of 20 points with terrain missing, centre missing {1}: {2}, {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "0, false, COVERED, -",
                "1, false, COVERED, -", // 95 % are usable whatever the missing one is
                "2, false, UNKNOWN, NO_TERRAIN", // 90 % shown, 100 % possible
                "0, true,  UNKNOWN, NO_TERRAIN", // without the centre it is weak, with it covered
            })
    void missingTerrainMattersOnlyWhereItLeavesAChoice(
            int missing, boolean centreMissing, HamletStatus status, GapReason reason) {
        double[] level_dBm = new double[21];
        boolean[] unknown = new boolean[21];
        for (int point = 0; point <= 20; point++) {
            boolean lacks = point == 0 ? centreMissing : point <= missing;
            level_dBm[point] = lacks ? -115 : -90;
            unknown[point] = lacks;
        }
        HamletResult result = any(
                COMPLETE,
                place(20).signal("viettel", Technology.LTE, level_dBm, unknown, 3_000, 10)
                        .build());
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.reason()).isEqualTo(reason);
    }

    @Test
    void anUnknownFlagOnAUsablePointChangesNothing() {
        HamletResult result = any(
                COMPLETE,
                place(1).people(50)
                        .signal(
                                "viettel",
                                Technology.LTE,
                                new double[] {-104, -104},
                                new boolean[] {true, true},
                                3_000,
                                10)
                        .build());
        assertThat(result.status()).isEqualTo(HamletStatus.COVERED);
        assertThat(result.people()).isEqualTo(new PeopleCount(50, 0, 0));
    }

    @Test
    void anUnknownFlagOfATechnologyThatDoesNotCountIsIgnored() {
        HamletResult result = any(
                COMPLETE,
                place(1).signal("viettel", Technology.LTE, -120)
                        .signal("viettel", Technology.NR, new double[] {-120, -120}, new boolean[] {true, true}, 1, 1)
                        .build());
        assertThat(result.status()).isEqualTo(HamletStatus.UNCOVERED);
    }

    @Test
    void inADecidedHamletPeopleAtMissingTerrainAreNeitherServedNorAffected() {
        // Centre good; of 4 equal points 2 usable, 1 below, 1 missing: weak whatever the missing one is.
        HamletResult result = any(
                COMPLETE,
                place(4).people(400)
                        .signal(
                                "viettel",
                                Technology.LTE,
                                new double[] {-90, -90, -90, -120, -120},
                                new boolean[] {false, false, false, false, true},
                                3_000,
                                10)
                        .build());
        assertThat(result.status()).isEqualTo(HamletStatus.WEAK);
        assertThat(result.people()).isEqualTo(new PeopleCount(400, 100, 100));
    }

    @Test
    void aPlaceWithListsOfItsOwnIsJudgedByThem() {
        JudgedPlace weak = place(1).signal("viettel", Technology.LTE, -107).build();
        Inventory nothing = new Inventory(Set.of());
        assertThat(any(COMPLETE, weak).status()).isEqualTo(HamletStatus.WEAK);
        assertThat(any(COMPLETE, weak.with(nothing)).reason()).isEqualTo(GapReason.INVENTORY_INCOMPLETE);
        Operators undeclared = declared(List.of("viettel"), "nobody");
        assertThat(any(undeclared, weak.with(COMPLETE.inventory())).status()).isEqualTo(HamletStatus.WEAK);
    }

    @Test
    void coveredStaysCoveredWithAnIncompleteInventory() {
        Operators undeclared = declared(List.of("viettel"), "nobody");
        HamletResult result =
                any(undeclared, place(1).signal("viettel", Technology.LTE, -90).build());
        assertThat(result.status()).isEqualTo(HamletStatus.COVERED);
    }

    @ParameterizedTest(name = "{0} dBm with an incomplete inventory")
    @CsvSource({"-107", "-120"})
    void weakAndUncoveredBecomeUnknownWithAnIncompleteInventory(double level_dBm) {
        Operators undeclared = declared(List.of("viettel"), "nobody");
        HamletResult result = any(
                undeclared,
                place(1).people(80).signal("viettel", Technology.LTE, level_dBm).build());
        assertThat(result.status()).isEqualTo(HamletStatus.UNKNOWN);
        assertThat(result.reason()).isEqualTo(GapReason.INVENTORY_INCOMPLETE);
        assertThat(result.people().affected()).isZero();
    }

    @Test
    void onlyListsOfTheCriteriasTechnologiesMatter() {
        Operators lteOnly = declared(List.of("viettel"), "viettel", Technology.LTE);
        JudgedPlace hamlet =
                place(1).signal("viettel", Technology.LTE, -120).build();
        assertThat(any(lteOnly, hamlet).status()).isEqualTo(HamletStatus.UNCOVERED);
        assertThat(of(new HamletJudge(criteria("any-mobile"), lteOnly).judge(hamlet), Scope.ANY).status())
                .isEqualTo(HamletStatus.UNKNOWN);
    }

    @Test
    void oneIncompleteOperatorLeavesTheBestOneOpenButNotTheOthersOwnStatus() {
        Operators halfDeclared = declared(List.of("viettel", "vinaphone"), "viettel", Technology.LTE);
        List<HamletResult> results = new HamletJudge(criteria("4g"), halfDeclared)
                .judge(place(1).signal("viettel", Technology.LTE, -107)
                        .signal("vinaphone", Technology.LTE, -130)
                        .build());
        assertThat(of(results, VIETTEL).status()).isEqualTo(HamletStatus.WEAK);
        assertThat(of(results, VINAPHONE).status()).isEqualTo(HamletStatus.UNKNOWN);
        assertThat(of(results, Scope.ANY).status()).isEqualTo(HamletStatus.UNKNOWN);
        assertThat(of(results, Scope.ANY).server().operator()).isEqualTo("viettel");
        // Second best: uncovered is shown, covered is possible (vinaphone at best, viettel weak) -> weak at most.
        assertThat(of(results, Scope.AT_LEAST_TWO).status()).isEqualTo(HamletStatus.UNKNOWN);
    }

    @Test
    void anUndecidedOperatorBelowTheBestOneDoesNotMatter() {
        // vinaphone is weak or uncovered (terrain), viettel is weak: the best is weak either way.
        List<HamletResult> results = new HamletJudge(criteria("4g"), complete("viettel", "vinaphone"))
                .judge(place(4).signal("viettel", Technology.LTE, -107)
                        .signal(
                                "vinaphone",
                                Technology.LTE,
                                new double[] {-130, -90, -130, -130, -130},
                                new boolean[] {false, false, true, false, false},
                                3_000,
                                10)
                        .build());
        assertThat(of(results, VINAPHONE).status()).isEqualTo(HamletStatus.UNKNOWN);
        assertThat(of(results, Scope.ANY).status()).isEqualTo(HamletStatus.WEAK);
        assertThat(of(results, Scope.AT_LEAST_TWO).status()).isEqualTo(HamletStatus.UNKNOWN);
        assertThat(of(results, Scope.AT_LEAST_TWO).reason()).isEqualTo(GapReason.NO_TERRAIN);
    }

    @Test
    void terrainIsBlamedBeforeTheInventory() {
        Operators undeclared = declared(List.of("viettel"), "nobody");
        HamletResult result = any(
                undeclared,
                place(1).signal(
                                "viettel",
                                Technology.LTE,
                                new double[] {-120, -120},
                                new boolean[] {true, true},
                                3_000,
                                10)
                        .build());
        assertThat(result.reason()).isEqualTo(GapReason.NO_TERRAIN);
    }

    @Test
    void withoutAnyOperatorNothingIsShown() {
        List<HamletResult> results =
                new HamletJudge(criteria("4g"), complete()).judge(place(1).people(10).build());
        assertThat(results).hasSize(2).allSatisfy(result -> {
            assertThat(result.status()).isEqualTo(HamletStatus.UNKNOWN);
            assertThat(result.reason()).isEqualTo(GapReason.INVENTORY_INCOMPLETE);
        });
    }
}
