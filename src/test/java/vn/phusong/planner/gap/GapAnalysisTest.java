package vn.phusong.planner.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.admin.AdminLevel;
import vn.phusong.planner.gap.criteria.BuiltInCriteria;
import vn.phusong.planner.gap.criteria.CoverageCriteria;
import vn.phusong.planner.gap.criteria.CriteriaDocument;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.criteria.CriteriaReader;
import vn.phusong.planner.gap.criteria.CriteriaStore;
import vn.phusong.planner.gap.judging.GapReason;
import vn.phusong.planner.gap.judging.HamletResult;
import vn.phusong.planner.gap.judging.HamletStatus;
import vn.phusong.planner.gap.judging.PeopleCount;
import vn.phusong.planner.gap.judging.Scope;
import vn.phusong.planner.gap.judging.SensitivityVariant;
import vn.phusong.planner.gap.judging.TargetResult;
import vn.phusong.planner.gap.judging.TargetStatus;
import vn.phusong.planner.prediction.PlaceKind;
import vn.phusong.testbed.PhuSongTest;

/** From a stored run to stored judgements and the figures read back, on PostGIS; expectations from {@link GapFixture}. */
@PhuSongTest(database = "gap")
class GapAnalysisTest {

    private static final CriteriaKey ANY_MOBILE = new CriteriaKey("any-mobile", 1);
    private static final CriteriaKey LTE = new CriteriaKey("4g", 1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GapAnalysis analysis;

    @Autowired
    GapRuns runs;

    @Autowired
    GapResults results;

    @Autowired
    Rollups rollups;

    @Autowired
    Sensitivity sensitivity;

    @Autowired
    Comparisons comparisons;

    @Autowired
    CriteriaStore criteriaStore;

    @BeforeEach
    void judgedFixture() {
        GapFixture.load(jdbc);
        analysis.judge(GapFixture.RUN);
    }

    private Judged judged(CriteriaKey criteria, Scope scope) {
        return new Judged(runs.find(GapFixture.RUN).orElseThrow(), criteria, scope);
    }

    private Map<String, HamletStatus> statuses(CriteriaKey criteria, Scope scope) {
        return results.listHamlets(judged(criteria, scope)).stream()
                .collect(Collectors.toMap(HamletResult::hamletCode, HamletResult::status, (a, b) -> a, TreeMap::new));
    }

    @Test
    void hamletsGetTheStatusTheirLevelsGive() {
        assertThat(statuses(ANY_MOBILE, Scope.ANY))
                .containsExactly(
                        Map.entry("h01", HamletStatus.COVERED),
                        Map.entry("h02", HamletStatus.UNCOVERED),
                        Map.entry("h03", HamletStatus.COVERED),
                        Map.entry("h04", HamletStatus.UNKNOWN),
                        Map.entry("h05", HamletStatus.WEAK),
                        Map.entry("h06", HamletStatus.COVERED),
                        Map.entry("h07", HamletStatus.UNKNOWN));
        assertThat(statuses(LTE, Scope.ANY)).containsEntry("h03", HamletStatus.UNCOVERED);
        // vinaphone reaches h01 (weak) and h06; in h07 one undecided operator cannot make two.
        assertThat(statuses(ANY_MOBILE, Scope.AT_LEAST_TWO))
                .containsEntry("h01", HamletStatus.WEAK)
                .containsEntry("h06", HamletStatus.COVERED)
                .containsEntry("h07", HamletStatus.UNCOVERED)
                .containsEntry("h04", HamletStatus.UNKNOWN);
    }

    @Test
    void aResultIsReadBackAsItWasJudged() {
        HamletResult blocked = results.listHamlets(judged(ANY_MOBILE, Scope.ANY)).get(1);
        assertThat(blocked.reason()).isEqualTo(GapReason.TERRAIN);
        assertThat(blocked.server().cell()).isEqualTo("viettel-LTE");
        assertThat(blocked.server().margin_cdB()).isEqualTo(-1_000);
        assertThat(blocked.server().distance_m()).isEqualTo(3_000);
        assertThat(blocked.server().excess_cdB()).isEqualTo(2_500);
        // Q(10/8) = Q(1.25) = 0.1056 (tables of the normal distribution)
        assertThat(blocked.server().probability()).isEqualTo(0.1056);
        assertThat(blocked.usable_ppm()).isZero();
        assertThat(blocked.people()).isEqualTo(new PeopleCount(50, 50, 0));
        assertThat(results.listHamlet(GapFixture.RUN, ANY_MOBILE, "h02"))
                .extracting(result -> result.scope().code())
                .containsExactly("any", "at-least-two", "viettel", "vinaphone");
        assertThat(results.listScopes(GapFixture.RUN, ANY_MOBILE))
                .extracting(Scope::code)
                .containsExactly("any", "at-least-two", "viettel", "vinaphone");
    }

    @Test
    void targetsAreJudgedByNr() {
        List<TargetResult> targets = results.listTargets(judged(ANY_MOBILE, Scope.ANY));
        assertThat(targets).extracting(TargetResult::status).containsExactly(TargetStatus.CLOSED, TargetStatus.OPEN);
        assertThat(targets).extracting(TargetResult::operatorCount).containsExactly(1, 0);
    }

    @Test
    void headlineFiguresCarryTheirWholeAndWhereTheyComeFrom() {
        Headline headline =
                results.findHeadline(judged(ANY_MOBILE, Scope.ANY)).orElseThrow();
        assertThat(headline.hamlets()).isEqualTo(new HamletCounts(3, 1, 1, 2));
        assertThat(headline.withSignal())
                .isEqualTo(new Figure(
                        4, 7, 2, LocalDate.of(2026, 3, 1), GapFixture.RUN, ANY_MOBILE, Scope.ANY));
        assertThat(headline.withSignal().highest()).isEqualTo(6);
        assertThat(headline.peopleAffected().numerator()).isEqualTo(50);
        assertThat(headline.peopleAffected().denominator()).isEqualTo(470);
        assertThat(headline.peopleAffected().unknown()).as("h04 and h07").isEqualTo(40);
        assertThat(headline.needsMeasuring().numerator()).as("h05, 3 dB above").isEqualTo(1);
        assertThat(headline.targetsClosed().numerator()).isEqualTo(1);
        assertThat(headline.targetsClosed().denominator()).isEqualTo(2);
        assertThat(headline.findOnlyByOldTechnology()).hasValueSatisfying(figure -> {
            assertThat(figure.numerator()).as("h03").isEqualTo(1);
            assertThat(figure.unknown()).as("h04 and h07").isEqualTo(2);
        });
        assertThat(results.findHeadline(judged(LTE, Scope.ANY)).orElseThrow().findOnlyByOldTechnology())
                .isEmpty();
        assertThat(results.findHeadline(judged(ANY_MOBILE, new Scope("nobody")))).isEmpty();
    }

    @Test
    void everyLevelOfEveryEditionAddsUpToTheRegister() {
        for (CriteriaKey criteria : results.listCriteria(GapFixture.RUN)) {
            for (Scope scope : results.listScopes(GapFixture.RUN, criteria)) {
                Headline headline =
                        results.findHeadline(judged(criteria, scope)).orElseThrow();
                for (String edition : rollups.listEditions(GapFixture.RUN)) {
                    for (AdminLevel level : AdminLevel.values()) {
                        List<Rollup> units = rollups.list(judged(criteria, scope), edition, level);
                        if (!units.isEmpty()) {
                            assertSums(units, headline);
                        }
                    }
                }
            }
        }
    }

    private static void assertSums(List<Rollup> units, Headline headline) {
        for (HamletStatus status : HamletStatus.values()) {
            assertThat(units.stream().mapToInt(unit -> unit.hamlets().of(status)).sum())
                    .isEqualTo(headline.hamlets().of(status));
        }
        assertThat(units.stream().mapToLong(unit -> unit.people().total()).sum())
                .isEqualTo(headline.peopleAffected().denominator());
        assertThat(units.stream().mapToLong(unit -> unit.people().affected()).sum())
                .isEqualTo(headline.peopleAffected().numerator());
        assertThat(units.stream().mapToLong(unit -> unit.people().unknown()).sum())
                .isEqualTo(headline.peopleAffected().unknown());
        assertThat(units.stream().mapToInt(Rollup::needsMeasuring).sum())
                .isEqualTo(headline.needsMeasuring().numerator());
    }

    @Test
    void unitsOfBothEditionsHoldTheirHamlets() {
        Judged any = judged(ANY_MOBILE, Scope.ANY);
        assertThat(rollups.listEditions(GapFixture.RUN)).containsExactly("2024-11", "2025-07");
        assertThat(rollups.list(any, "2024-11", AdminLevel.COMMUNE))
                .extracting(Rollup::unitCode, Rollup::hamlets)
                .containsExactly(
                        tuple("07900", new HamletCounts(1, 0, 1, 0)),
                        tuple("07901", new HamletCounts(1, 0, 0, 1)),
                        tuple("07902", new HamletCounts(1, 1, 0, 1)),
                        tuple("07903", HamletCounts.NONE));
        assertThat(rollups.list(any, "2024-11", AdminLevel.DISTRICT))
                .extracting(Rollup::unitCode, unit -> unit.hamlets().total())
                .containsExactly(
                        tuple("227", 4), tuple("228", 3));
        assertThat(rollups.list(any, "2025-07", AdminLevel.DISTRICT)).isEmpty();
        assertThat(rollups.list(any, "2025-07", AdminLevel.COMMUNE))
                .extracting(Rollup::unitCode, unit -> unit.hamlets().total())
                .containsExactly(
                        tuple("07900", 4),
                        tuple("07905", 2),
                        tuple(Rollup.UNASSIGNED, 1));
        assertThat(rollups.list(any, "2024-11", AdminLevel.COMMUNE).get(1).oldTechnology())
                .as("07901: h03 lives by GSM, h04 is not known")
                .isEqualTo(new OldTechnologyCount(1, 1));
    }

    @Test
    void sensitivityIsCountedFromTheStoredLevels() {
        Map<SensitivityVariant, HamletCounts> counts = sensitivity.list(judged(LTE, Scope.ANY)).stream()
                .collect(Collectors.toMap(SensitivityCount::variant, SensitivityCount::hamlets));
        assertThat(counts)
                .hasSize(8)
                .containsEntry(new SensitivityVariant(500_000, 950_000, 0), new HamletCounts(2, 1, 2, 2))
                // usable from -115: h02 (-120) stays uncovered; good from -110: h05 (-107) is covered
                .containsEntry(new SensitivityVariant(500_000, 950_000, -500), new HamletCounts(3, 0, 2, 2))
                // usable from -105: h05 (-107) is uncovered
                .containsEntry(new SensitivityVariant(500_000, 950_000, 500), new HamletCounts(2, 0, 3, 2));
    }

    @Test
    void twoCriteriaSideBySideShowTheHamletsThatFlip() {
        CriteriaComparison comparison = comparisons.criteria(judged(ANY_MOBILE, Scope.ANY), LTE);
        assertThat(comparison.firstCounts()).isEqualTo(new HamletCounts(3, 1, 1, 2));
        assertThat(comparison.secondCounts()).isEqualTo(new HamletCounts(2, 1, 2, 2));
        assertThat(comparison.flips())
                .containsExactly(new CriteriaComparison.Flip(
                        "h03", "Thôn h03", HamletStatus.COVERED, HamletStatus.UNCOVERED));
    }

    @Test
    void theOfficialListStandsBesideThePrediction() {
        DeclaredComparison comparison = comparisons.declared(judged(LTE, Scope.ANY));
        assertThat(codes(comparison.agree())).containsExactly("h02");
        assertThat(codes(comparison.predictedOnly())).containsExactly("h03");
        assertThat(codes(comparison.declaredOnly())).as("weak is not uncovered").containsExactly("h05");
        assertThat(codes(comparison.unknown())).containsExactly("h04");
        assertThat(codes(comparison.notInRegister())).containsExactly("h99");
        assertThat(comparison.agree().get(0).declaredAsOf()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(comparison.agree().get(0).hamletName()).isEqualTo("Thôn h02");
    }

    private static List<String> codes(List<DeclaredComparison.Entry> entries) {
        return entries.stream().map(DeclaredComparison.Entry::hamletCode).toList();
    }

    @Test
    void centreSignalsStandBesideTheVerdict() {
        assertThat(results.listCentreSignals(GapFixture.RUN, PlaceKind.HAMLET))
                .first()
                .satisfies(signal -> {
                    assertThat(signal.placeCode()).isEqualTo("h01");
                    assertThat(signal.operator()).isEqualTo("viettel");
                    assertThat(signal.level_cdBm()).isEqualTo(-9_000);
                });
    }

    @Test
    void judgingAgainAddsNothing() {
        long before = rows();
        Judgement again = analysis.judge(GapFixture.RUN);
        assertThat(again.criteria()).isEmpty();
        assertThat(again.hamlets()).isEqualTo(7);
        assertThat(again.targets()).isEqualTo(2);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aFailureLeavesNothingOfTheCallBehind() {
        CriteriaKey added = criteriaStore.add(userCriteria("atomic-test"));
        jdbc.sql("alter table gap_sensitivity rename to gap_sensitivity_away").update();
        try {
            assertThatThrownBy(() -> analysis.judge(GapFixture.RUN)).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("alter table gap_sensitivity_away rename to gap_sensitivity").update();
        }
        assertThat(results.listCriteria(GapFixture.RUN)).doesNotContain(added);
        assertThat(results.listHamlets(judged(added, Scope.ANY))).isEmpty();
        assertThat(analysis.judge(GapFixture.RUN).criteria()).containsExactly(added);
        criteriaStore.retire(added);
    }

    @Test
    void aNewVersionIsJudgedByItselfAndComparedWithTheOld() {
        CoverageCriteria lenient = userCriteria("version-test");
        CriteriaKey first = criteriaStore.add(lenient);
        CriteriaKey same = criteriaStore.add(lenient);
        CriteriaKey second = criteriaStore.add(CriteriaReader.read(
                        "v2", CriteriaDocument.json(lenient).replace("-107.00", "-100.00").replace("-115.00", "-108.00"))
                .find()
                .orElseThrow());
        assertThat(same).isEqualTo(first).isEqualTo(new CriteriaKey("version-test", 1));
        assertThat(second).isEqualTo(new CriteriaKey("version-test", 2));
        assertThat(analysis.judge(GapFixture.RUN).criteria()).containsExactly(first, second);
        // h05 lies at -107: good under the first version, usable under the second.
        assertThat(comparisons.criteria(judged(first, Scope.ANY), second).flips())
                .containsExactly(
                        new CriteriaComparison.Flip("h05", "Thôn h05", HamletStatus.COVERED, HamletStatus.WEAK));
        assertThat(criteriaStore.find("version-test").orElseThrow().key()).isEqualTo(second);
        assertThat(criteriaStore.retire(second)).isTrue();
        assertThat(criteriaStore.find("version-test").orElseThrow().key()).isEqualTo(first);
        assertThat(criteriaStore.find("version-test@2")).isPresent();
        assertThat(criteriaStore.retire(first)).isTrue();
        assertThat(criteriaStore.retire(ANY_MOBILE)).isFalse();
    }

    @Test
    void storedCriteriaAreTheBuiltInOnes() {
        assertThat(criteriaStore.list()).containsAll(BuiltInCriteria.list());
        assertThatThrownBy(() -> criteriaStore.add(BuiltInCriteria.list().get(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownRunIsRefused() {
        assertThatThrownBy(() -> analysis.judge("b".repeat(64))).hasMessageContaining("no complete run");
    }

    private static CoverageCriteria userCriteria(String id) {
        CoverageCriteria lte = BuiltInCriteria.list().stream()
                .filter(each -> each.key().equals(LTE))
                .findFirst()
                .orElseThrow();
        String json = CriteriaDocument.json(lte)
                .replace("\"4g\"", "\"" + id + "\"")
                .replace("\"good\":-105.00,\"usable\":-110.00", "\"good\":-107.00,\"usable\":-115.00");
        return CriteriaReader.read("test", json).find().orElseThrow();
    }

    private long rows() {
        List<Long> counts = new ArrayList<>();
        for (String table : List.of("judgement", "hamlet_result", "target_result", "gap_rollup", "gap_sensitivity")) {
            counts.add(jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
