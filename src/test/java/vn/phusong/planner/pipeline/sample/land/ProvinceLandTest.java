package vn.phusong.planner.pipeline.sample.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.pipeline.sample.facts.ProvinceFacts;

/** The invented land of the whole province: tiling, areas, sums. */
class ProvinceLandTest {

    /** Gaps narrower than this between neighbours would be slivers. */
    private static final double SLIVER_M = 3;

    private static final long SEED = 3927;

    private static List<CommuneLand> communes;
    private static List<Hamlet> hamlets;

    @BeforeAll
    static void inventTheProvince() {
        ProvinceFacts facts = ProvinceFacts.load();
        communes = ProvinceLand.communes(facts, SEED);
        hamlets = new HamletRegister(ProvinceLand::union, new SyntheticRelief(facts, SEED), SEED).hamlets(communes);
    }

    @Test
    void communesTileTheProvince() {
        Geometry[] shapes = communes.stream().map(CommuneLand::shape).toArray(Geometry[]::new);
        assertThat(shapes).hasSize(225).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.hasInvalidResult(CoverageValidator.validate(shapes, SLIVER_M))).isFalse();
        Geometry province = ProvinceLand.union(List.of(shapes));
        assertThat(province.getNumGeometries()).isEqualTo(1);
        assertThat(province.getArea() / 1e6).isBetween(3_533.0 * 0.985, 3_533.0 * 1.015);
    }

    @Test
    void communesHaveAboutTheirPublishedArea() {
        Map<String, Double> published = ProvinceFacts.load().censusCommunes().stream()
                .collect(Collectors.groupingBy(c -> c.commune2024(), Collectors.summingDouble(c -> c.area_km2())));
        long farOff = communes.stream()
                .filter(land -> {
                    double share = land.shape().getArea() / 1e6 / published.get(land.commune().code());
                    return share < 0.8 || share > 1.25;
                })
                .count();
        assertThat(farOff).isLessThanOrEqualTo(12);
    }

    @Test
    void hamletsTileTheirCommunes() {
        assertThat(hamlets).hasSize(2_526);
        Geometry[] shapes = hamlets.stream().map(Hamlet::shape).toArray(Geometry[]::new);
        assertThat(shapes).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.hasInvalidResult(CoverageValidator.validate(shapes, SLIVER_M))).isFalse();
        Map<String, Double> areaOfHamlets = hamlets.stream()
                .collect(Collectors.groupingBy(Hamlet::commune, Collectors.summingDouble(h -> h.shape().getArea())));
        assertThat(communes).allSatisfy(land -> {
            double area_m2 = land.shape().getArea();
            assertThat(Math.abs(areaOfHamlets.get(land.commune().code()) - area_m2)).isLessThan(1);
        });
    }

    @Test
    void peopleAddUpToTheCensusByCommune() {
        Map<String, Integer> people = sums(Hamlet::population);
        Map<String, Integer> households = sums(Hamlet::households);
        assertThat(communes).allSatisfy(land -> {
            assertThat(people.get(land.commune().code())).isEqualTo(land.population());
            assertThat(households.get(land.commune().code())).isEqualTo(land.households());
        });
        assertThat(hamlets.stream().mapToInt(Hamlet::population).sum()).isEqualTo(1_463_726);
        assertThat(hamlets.stream().mapToInt(Hamlet::households).sum()).isEqualTo(402_618);
    }

    private static Map<String, Integer> sums(Function<Hamlet, Integer> figure) {
        return hamlets.stream().collect(Collectors.groupingBy(Hamlet::commune, Collectors.summingInt(figure::apply)));
    }

    @Test
    void everybodyLivesInsideTheirHamlet() {
        assertThat(hamlets).allSatisfy(hamlet -> {
            assertThat(contains(hamlet.shape(), hamlet.centre())).isTrue();
            assertThat(hamlet.dwellings()).hasSizeBetween(5, 12);
            assertThat(hamlet.dwellings()).allMatch(dwelling -> contains(hamlet.shape(), dwelling.position()));
            assertThat(hamlet.dwellings().stream().mapToInt(Hamlet.Dwelling::people).sum())
                    .isEqualTo(hamlet.population());
            assertThat(hamlet.households()).isBetween(1, hamlet.population());
        });
    }

    @Test
    void codesAndNamesTellHamletsApart() {
        assertThat(hamlets).extracting(Hamlet::code).doesNotHaveDuplicates().isSorted();
        assertThat(hamlets).allMatch(hamlet -> hamlet.code().startsWith(hamlet.commune()) && hamlet.code().length() == 7);
        assertThat(hamlets.stream().map(Hamlet::place).distinct().count())
                .as("some communes bear the same name")
                .isGreaterThan(2_400);
        Map<String, List<Hamlet>> byCommune = hamlets.stream().collect(Collectors.groupingBy(Hamlet::commune));
        assertThat(byCommune.values()).allSatisfy(
                neighbours -> assertThat(neighbours).extracting(Hamlet::name).doesNotHaveDuplicates());
    }

    @Test
    void reliefIsThatOfTheProvince() {
        ProvinceFacts facts = ProvinceFacts.load();
        Geometry province = ProvinceLand.union(communes.stream().map(CommuneLand::shape).toList());
        Envelope box = province.getEnvelopeInternal();
        HeightGrid heights = HeightGrid.of(
                GridFrame.covering(
                        LocalPlane.lon(box.getMinX()), LocalPlane.lat(box.getMinY()),
                        LocalPlane.lon(box.getMaxX()), LocalPlane.lat(box.getMaxY()), 240),
                new SyntheticRelief(facts, SEED));
        assertThat(seatHeight_m(heights, "07900")).as("Việt Trì").isBetween(8.0, 40.0);
        assertThat(seatHeight_m(heights, "08434")).as("Hưng Hoá on the plain").isBetween(8.0, 40.0);
        double highest_m = 0;
        for (short post : heights.posts()) {
            highest_m = Math.max(highest_m, post);
        }
        assertThat(highest_m).isBetween(1_000.0, 1_600.0);
        assertThat(mean(heights, 20.98, 21.15, 104.85, 105.0)).as("the south-west").isGreaterThan(250);
        assertThat(mean(heights, 21.25, 21.35, 105.25, 105.4)).as("where the rivers meet").isLessThan(60);
    }

    private static double seatHeight_m(HeightGrid heights, String commune) {
        Coordinate seat = communes.stream()
                .filter(land -> land.commune().code().equals(commune))
                .findFirst()
                .orElseThrow()
                .seat();
        return heights.height_m(seat.x, seat.y);
    }

    private static double mean(HeightGrid heights, double south, double north, double west, double east) {
        double sum = 0;
        int count = 0;
        for (double lat = south; lat < north; lat += 0.01) {
            for (double lon = west; lon < east; lon += 0.01) {
                sum += heights.height_m(LocalPlane.x_m(lon), LocalPlane.y_m(lat));
                count++;
            }
        }
        return sum / count;
    }

    private static boolean contains(Geometry shape, Coordinate place) {
        return shape.contains(shape.getFactory().createPoint(place));
    }
}
