package vn.phusong.planner.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class LayerSnapshotTest {

    private final LayerSnapshot layer = Places.snapshot();

    @Test
    void featuresStandInTheOrderOfTheirIds() {
        assertThat(layer.features()).hasSize(43).extracting(ServedFeature::id).isSorted();
        assertThat(layer.findFeature("2024-11:003")).get().extracting(ServedFeature::id).isEqualTo("2024-11:003");
        assertThat(layer.findFeature("2024-11:3")).isEmpty();
    }

    @Test
    void aBoxInTheNotchOfAPolygonDoesNotMeetIt() {
        Envelope notch = new Envelope(105.62, 105.68, 21.12, 21.18);
        Envelope corner = new Envelope(105.62, 105.68, 21.08, 21.18);

        assertThat(ids(inBox(notch))).containsExactly("2024-11:n");
        assertThat(ids(inBox(corner))).containsExactly("2024-11:l", "2024-11:n");
    }

    @Test
    void aPointCanBeABox() {
        assertThat(ids(inBox(new Envelope(105.555, 105.555, 21.05, 21.05)))).containsExactly("2024-11:l", "2024-11:n");
        assertThat(ids(inBox(new Envelope(105.65, 105.65, 21.15, 21.15)))).containsExactly("2024-11:n");
    }

    @Test
    void twoBoxesAreOneQuestion() {
        FeatureFilter filter = new FeatureFilter(
                List.of(new Envelope(104, 105.005, 21, 22), new Envelope(105.0, 105.02, 21, 22)), null, Map.of());

        assertThat(ids(filter)).containsExactly("2024-11:000", "2024-11:001", "2024-11:n", "2024-11:p");
    }

    @Test
    void validityEndsBeforeItsLastInstant() {
        FeatureFilter before = at("2025-06-30T23:59:59.999999999Z");
        FeatureFilter after = at("2025-07-01T00:00:00Z");

        assertThat(ids(before)).contains("2024-11:019", "2024-11:l").doesNotContain("2024-11:020").hasSize(23);
        assertThat(ids(after)).contains("2024-11:020", "2024-11:l").doesNotContain("2024-11:019").hasSize(23);
    }

    @Test
    void equalityIsByValueNotByText() {
        assertThat(ids(equal("people", 30L))).containsExactly("2024-11:003");
        assertThat(ids(equal("margin_dB", layer.findProperty("margin_dB").orElseThrow().parse("-10.120").orElseThrow())))
                .as("10.125 rounded to even, at two decimals")
                .containsExactly("2024-11:000");
        assertThat(ids(equal("electrified", false))).containsExactly("2024-11:003");
    }

    @Test
    void randomBoxesFindWhatASlowSearchFinds() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            double west = 104.9 + random.nextDouble() * 0.9;
            double south = 20.9 + random.nextDouble() * 0.7;
            Envelope box = new Envelope(
                    west, west + random.nextDouble() * 0.1, south, south + random.nextDouble() * 0.1);
            List<String> slow = layer.features().stream()
                    .filter(feature -> feature.geometry() == null
                            || feature.geometry().intersects(new GeometryFactory().toGeometry(box)))
                    .map(ServedFeature::id)
                    .toList();
            assertThat(ids(inBox(box))).as("seed %d, box %s", seed, box).isEqualTo(slow);
        }
    }

    @Test
    void twoFeaturesWithOneIdAreAFault() {
        ServedFeature one = layer.features().get(0);

        assertThatThrownBy(() -> new LayerSnapshot(
                        layer.description(), layer.publication(), layer.source(), layer.properties(), List.of(one, one)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(one.id());
    }

    private static FeatureFilter inBox(Envelope box) {
        return new FeatureFilter(List.of(box), null, Map.of());
    }

    private static FeatureFilter at(String instant) {
        Instant moment = Instant.parse(instant);
        return new FeatureFilter(List.of(), new TimeInterval(moment, moment.plusNanos(1)), Map.of());
    }

    private static FeatureFilter equal(String property, Object value) {
        return new FeatureFilter(List.of(), null, Map.of(property, value));
    }

    private List<String> ids(FeatureFilter filter) {
        return layer.select(filter).stream().map(ServedFeature::id).toList();
    }
}
