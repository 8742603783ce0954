package vn.phusong.planner.gap.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusong.radio.linkbudget.Technology;

class CriteriaReaderTest {

    private static final String VALID = """
            criteria: rural-4g
            title: {vi: "4G nông thôn", en: "Rural 4G"}
            technologies: [LTE]
            levels:
              LTE: {good: -105, usable: -112.5, source: "drive test 2026"}
              NR: {good: -100, usable: -110, source: "default"}
            hamlet:
              uncovered_below_share: 0.3
              covered_from_share: 0.9
              centre_only: false
              source: "decision 12"
            target: {technologies: [NR], closed_from_share: 0.95, source: "plan"}
            probability: {required: 0.75, source: "decision 12"}
            """;

    private static List<CriteriaProblem> problems(String text) {
        return CriteriaReader.read("rule.yaml", text).problems();
    }

    @Test
    void aWholeDefinitionIsRead() {
        CoverageCriteria criteria =
                CriteriaReader.read("rule.yaml", VALID).find().orElseThrow();
        assertThat(criteria.key()).isEqualTo(new CriteriaKey("rural-4g", 1));
        assertThat(criteria.title_vi()).isEqualTo("4G nông thôn");
        assertThat(criteria.technologies()).containsExactly(Technology.LTE);
        assertThat(criteria.getLevels(Technology.LTE).usable_cdBm()).isEqualTo(-11_250);
        assertThat(criteria.hamlet()).isEqualTo(new HamletRule(300_000, 900_000, false, "decision 12"));
        assertThat(criteria.probability().required()).isEqualByComparingTo("0.75");
        assertThat(criteria.builtIn()).isFalse();
    }

    @Test
    void jsonIsReadLikeYamlAndSpellingDoesNotChangeTheHash() {
        CoverageCriteria fromYaml =
                CriteriaReader.read("rule.yaml", VALID).find().orElseThrow();
        CoverageCriteria fromJson = CriteriaReader.read("rule.json", CriteriaDocument.json(fromYaml))
                .find()
                .orElseThrow();
        CoverageCriteria respelt = CriteriaReader.read("rule.yaml", VALID.replace("0.75", "0.750").replace("-105", "-105.00"))
                .find()
                .orElseThrow();
        assertThat(fromJson).isEqualTo(fromYaml);
        assertThat(CriteriaDocument.hash(respelt)).isEqualTo(CriteriaDocument.hash(fromYaml));
    }

    @ParameterizedTest(name = "{1} instead of {0}: {3} at line {2}")
    @CsvSource(delimiter = '|', value = {
        "criteria: rural-4g  | criteria: Rural 4G          | 1  | criteria",
        "technologies: [LTE] | technologies: [LTE, LTE]    | 3  | technologies",
        "technologies: [LTE] | technologies: [WIMAX]       | 3  | technologies",
        "technologies: [LTE] | technologies: []            | 3  | technologies",
        "usable: -112.5      | usable: -112.555            | 5  | levels.LTE.usable",
        "usable: -112.5      | usable: -200                | 5  | levels.LTE.usable",
        "usable: -112.5      | usable: low                 | 5  | levels.LTE.usable",
        "good: -105          | good: -115                  | 5  | levels.LTE.good",
        "NR: {good           | WIMAX: {good                | 6  | levels.WIMAX",
        "share: 0.3          | share: 30                   | 8  | hamlet.uncovered_below_share",
        "share: 0.3          | share: 0                    | 8  | hamlet.uncovered_below_share",
        "share: 0.3          | share: 0.91                 | 8  | hamlet.uncovered_below_share",
        "share: 0.9          | share: 1e999999999          | 9  | hamlet.covered_from_share",
        "centre_only: false  | centre_only: maybe          | 10 | hamlet.centre_only",
        "centre_only: false  | center_only: false          | 10 | hamlet.center_only",
        "required: 0.75      | required: 0.4               | 13 | probability.required",
        "required: 0.75      | required: 1                 | 13 | probability.required",
    })
    void aFaultNamesItsLineAndField(String right, String wrong, int line, String field) {
        assertThat(VALID).contains(right);
        assertThat(problems(VALID.replace(right, wrong))).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message_en()).startsWith("rule.yaml, line " + line + ": " + field);
            assertThat(problem.message_vi()).startsWith("rule.yaml, dòng " + line + ": " + field);
        });
    }

    @Test
    void aMissingFieldIsNamed() {
        assertThat(problems(VALID.replace("  source: \"decision 12\"\n", "")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("hamlet.source");
                    assertThat(problem.message_en()).contains("is missing");
                });
    }

    @Test
    void levelsOfTheTargetsTechnologiesAreNeeded() {
        assertThat(problems(VALID.replaceAll("(?m)^  NR: .*\n", "")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("levels.NR"));
    }

    @Test
    void allFaultsAreFoundInOnePass() {
        String text = VALID.replace("0.75", "7").replace("-105", "high").replace("[LTE]", "LTE");
        assertThat(problems(text))
                .extracting(CriteriaProblem::field)
                .containsExactlyInAnyOrder("technologies", "levels.LTE.good", "probability.required");
    }

    @Test
    void repeatedFieldsAreFaults() {
        assertThat(problems(VALID + "criteria: again\n"))
                .anySatisfy(problem -> assertThat(problem.line()).isEqualTo(14));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"''", "just text", "'[1, 2]'", "'a: [1'", "'a: b: c'"})
    void whatIsNoDefinitionIsOneClearProblem(String text) {
        assertThat(problems(text)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.message_en()).startsWith("rule.yaml, line ");
            assertThat(problem.expected_vi()).isNotBlank();
        });
    }
}
