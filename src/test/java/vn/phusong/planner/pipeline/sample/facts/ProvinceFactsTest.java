package vn.phusong.planner.pipeline.sample.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The facts against the figures published for the province. */
class ProvinceFactsTest {

    private final ProvinceFacts facts = ProvinceFacts.load();

    @Test
    void unitsOfBothEditionsAreComplete() {
        assertThat(facts.districts()).hasSize(13);
        assertThat(facts.communes2024()).hasSize(225);
        assertThat(facts.communes2025()).hasSize(66);
        assertThat(facts.targets()).hasSize(28);
    }

    @Test
    void censusAddsUpToTheProvincialTotals() {
        assertThat(facts.censusCommunes().stream().mapToInt(CensusCommune::population).sum()).isEqualTo(1_463_726);
        assertThat(facts.censusCommunes().stream().mapToInt(CensusCommune::households).sum()).isEqualTo(402_618);
        assertThat(facts.censusCommunes().stream().mapToDouble(CensusCommune::area_km2).sum())
                .isBetween(3_500.0, 3_570.0);
    }

    @Test
    void populationOfDistrictsIsThatOfTheCensus() {
        assertThat(populationOf("227")).isEqualTo(214_777);
        assertThat(populationOf("228")).isEqualTo(70_653);
        assertThat(populationOf("234")).isEqualTo(92_858);
        assertThat(populationOf("240")).isEqualTo(85_731);
    }

    private int populationOf(String district) {
        Set<String> communes = facts.communes2024().stream()
                .filter(commune -> commune.parent().equals(district))
                .map(Commune::code)
                .collect(Collectors.toSet());
        return facts.censusCommunes().stream()
                .filter(commune -> communes.contains(commune.commune2024()))
                .mapToInt(CensusCommune::population)
                .sum();
    }

    @Test
    void everyUnitLeadsToOneAbove() {
        assertThat(facts.communes2024()).extracting(Commune::parent).isSubsetOf(
                facts.districts().stream().map(District::code).toList());
        assertThat(facts.communes2024()).extracting(Commune::successor).containsAll(
                        facts.communes2025().stream().map(Commune::code).toList())
                .isSubsetOf(facts.communes2025().stream().map(Commune::code).toList());
        assertThat(facts.censusCommunes()).extracting(CensusCommune::commune2024).isSubsetOf(
                facts.communes2024().stream().map(Commune::code).toList());
    }

    @Test
    void codesAndNamesAreCleanText() {
        Stream<String> names = Stream.of(
                        facts.districts().stream().map(District::name),
                        facts.communes2024().stream().map(Commune::name),
                        facts.communes2025().stream().map(Commune::name),
                        facts.targets().stream().map(TargetPlace::name),
                        HamletWords.load().stream())
                .flatMap(stream -> stream);
        assertThat(names).allSatisfy(name -> {
            assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).as(name).isTrue();
            assertThat(name).isEqualTo(name.strip()).doesNotContain("  ");
            assertThat(Character.isUpperCase(name.codePointAt(0))).as(name).isTrue();
        });
        assertThat(facts.communes2024()).extracting(Commune::code).doesNotHaveDuplicates().allMatch(c -> c.matches("\\d{5}"));
        assertThat(facts.communes2025()).extracting(Commune::code).doesNotHaveDuplicates().allMatch(c -> c.matches("\\d{5}"));
    }

    @Test
    void carriersKeepToTheirBands() {
        assertThat(Carrier.load()).allSatisfy(carrier -> {
            double low = carrier.frequency_MHz() - carrier.bandwidth_MHz() / 2;
            double high = carrier.frequency_MHz() + carrier.bandwidth_MHz() / 2;
            double[] downlink = switch (carrier.band()) {
                case "GSM900", "B8" -> new double[] {925, 960};
                case "B1" -> new double[] {2110, 2170};
                case "B3" -> new double[] {1805, 1880};
                case "B28", "n28" -> new double[] {758, 803};
                case "n41" -> new double[] {2500, 2600};
                case "n78" -> new double[] {3700, 3800};
                case "n77" -> new double[] {3800, 3900};
                default -> throw new AssertionError(carrier.band());
            };
            assertThat(low).as("%s", carrier).isGreaterThanOrEqualTo(downlink[0]);
            assertThat(high).as("%s", carrier).isLessThanOrEqualTo(downlink[1]);
        });
    }

    @Test
    void carriersOfOneBandDoNotOverlap() {
        List<Carrier> carriers = Carrier.load();
        for (Carrier a : carriers) {
            for (Carrier b : carriers) {
                boolean sharedSpectrum = a.frequency_MHz() == b.frequency_MHz() && a.operator().equals(b.operator());
                double gap = Math.abs(a.frequency_MHz() - b.frequency_MHz()) - (a.bandwidth_MHz() + b.bandwidth_MHz()) / 2;
                assertThat(a == b || sharedSpectrum || gap >= 0).as("%s and %s", a, b).isTrue();
            }
        }
    }
}
