package vn.phusong.planner.gap.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusong.radio.linkbudget.Technology;

/** The figures of DESIGN §4: a stored version must never change, so a change here asks for a new version. */
class BuiltInCriteriaTest {

    private static final Map<String, CoverageCriteria> BY_KEY = BuiltInCriteria.list().stream()
            .collect(Collectors.toMap(each -> each.key().toString(), Function.identity()));

    @Test
    void fourRulesAndTheirStrictTwins() {
        assertThat(BY_KEY.keySet())
                .containsExactlyInAnyOrder(
                        "any-mobile@1",
                        "any-mobile-strict@1",
                        "4g@1",
                        "4g-strict@1",
                        "5g@1",
                        "5g-strict@1",
                        "centre-only@1",
                        "centre-only-strict@1");
    }

    @ParameterizedTest(name = "{0}: good {1}, usable {2} dBm")
    @CsvSource({"LTE, -105, -110", "NR, -100, -110", "UMTS, -93, -99", "GSM, -85, -95"})
    void everyVersionHoldsTheLevelsOfTheDesign(Technology technology, int good_dBm, int usable_dBm) {
        assertThat(BY_KEY.values()).allSatisfy(criteria -> {
            assertThat(criteria.getLevels(technology).good_cdBm()).isEqualTo(good_dBm * 100);
            assertThat(criteria.getLevels(technology).usable_cdBm()).isEqualTo(usable_dBm * 100);
        });
    }

    @Test
    void sharesProbabilityAndTechnologies() {
        assertThat(BY_KEY.values()).allSatisfy(criteria -> {
            assertThat(criteria.hamlet().uncoveredBelow_ppm()).isEqualTo(500_000);
            assertThat(criteria.hamlet().coveredFrom_ppm()).isEqualTo(950_000);
            assertThat(criteria.target().technologies()).isEqualTo(Set.of(Technology.NR));
            assertThat(criteria.target().closedFrom_ppm()).isEqualTo(950_000);
            boolean strict = criteria.key().id().endsWith("-strict");
            assertThat(criteria.probability().required())
                    .isEqualByComparingTo(new BigDecimal(strict ? "0.90" : "0.5"));
            assertThat(criteria.hamlet().centreOnly())
                    .isEqualTo(criteria.key().id().startsWith("centre-only"));
            assertThat(criteria.builtIn()).isTrue();
        });
        assertThat(BY_KEY.get("4g@1").technologies()).isEqualTo(Set.of(Technology.LTE));
        assertThat(BY_KEY.get("5g@1").technologies()).isEqualTo(Set.of(Technology.NR));
        assertThat(BY_KEY.get("any-mobile@1").technologies()).isEqualTo(Set.of(Technology.values()));
        assertThat(BY_KEY.get("centre-only@1").technologies()).isEqualTo(Set.of(Technology.values()));
    }

    @Test
    void readingTheirOwnJsonGivesTheSameRulesAndHash() {
        for (CoverageCriteria criteria : BuiltInCriteria.list()) {
            CoverageCriteria read = CriteriaReader.read("built-in", CriteriaDocument.json(criteria))
                    .find()
                    .orElseThrow();
            assertThat(read.withVersion(1, true)).isEqualTo(criteria);
            assertThat(CriteriaDocument.hash(read)).isEqualTo(CriteriaDocument.hash(criteria));
        }
    }

    @Test
    void hashesTellDefinitionsApart() {
        List<String> hashes =
                BuiltInCriteria.list().stream().map(CriteriaDocument::hash).toList();
        assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }
}
