package vn.phusong.planner.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeoJsonLayerTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode layer = JSON.readTree(GeoJsonLayer.bytes(Places.snapshot()));

    @Test
    void theWholeLayerSaysWhatItIs() {
        assertThat(layer.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(layer.get("name").asString()).isEqualTo(Places.ID);
        assertThat(layer.get("synthetic").asBoolean()).isTrue();
        assertThat(layer.get("notice").asString()).contains("SYNTHETIC", "MÔ PHỎNG");
        assertThat(layer.get("data_version").asLong()).isEqualTo(7);
        assertThat(layer.get("run_id").asString()).isEqualTo("a".repeat(64));
        assertThat(layer.get("licence").asString()).isEqualTo("CC0-1.0");
        assertThat(layer.get("features")).hasSize(43);
        assertThat(layer.get("bbox")).hasSize(4);
        assertThat(layer.get("bbox").get(0).asDouble()).isEqualTo(104.1234568);
    }

    @Test
    void valuesKeepTheirTypes() {
        JsonNode square = feature("2024-11:003").get("properties");

        assertThat(square.get("name").asString()).isEqualTo("Khu 3");
        assertThat(square.get("people").asLong()).isEqualTo(30);
        assertThat(square.get("margin_dB").toString()).isEqualTo("-7.12");
        assertThat(square.get("electrified").isBoolean()).isTrue();
        assertThat(square.get("since").asString()).isEqualTo("2024-11-01");
        assertThat(feature("2024-11:l").get("properties").get("people").isNull()).isTrue();
        assertThat(feature("2024-11:p").get("properties").get("margin_dB").toString()).isEqualTo("0");
        assertThat(feature("2024-11:n").get("geometry").isNull()).isTrue();
    }

    @Test
    void outerRingsRunCounterclockwise() {
        JsonNode ring = feature("2024-11:l").get("geometry").get("coordinates").get(0);

        assertThat(signedArea(ring)).isPositive();
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
    }

    @Test
    void aMultiPolygonOfOnePartStaysOne() {
        String json = GeoJsonText.geometry(
                ServedGeometry.of(Places.geometry("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)))")));

        assertThat(JSON.readTree(json).get("type").asString()).isEqualTo("MultiPolygon");
    }

    @Test
    void holesRunClockwise() {
        String json = GeoJsonText.geometry(ServedGeometry.of(Places.geometry(
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))")));
        JsonNode rings = JSON.readTree(json).get("coordinates");

        assertThat(signedArea(rings.get(0))).isEqualTo(100, within(1e-9));
        assertThat(signedArea(rings.get(1))).isEqualTo(-4, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"105, 105", "-0.00000004, 0", "-0.00000005, 0", "-0.00000006, -0.0000001", "104.5, 104.5",
        "104.0000001, 104.0000001", "-179.99999996, -180", "21.123456749, 21.1234567"})
    void degreesHaveUpToSevenDecimals(double degrees, String written) {
        StringBuilder text = new StringBuilder();
        GeoJsonText.degrees(text, degrees);
        assertThat(text).hasToString(written);
    }

    @Test
    void randomDegreesAreReadBackWithinHalfAUnit() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            double degrees = (random.nextDouble() - 0.5) * 360;
            StringBuilder text = new StringBuilder();
            GeoJsonText.degrees(text, degrees);
            assertThat(Double.parseDouble(text.toString()))
                    .as("seed %d", seed)
                    .isCloseTo(degrees, within(0.500001e-7));
        }
    }

    @Test
    void wrongTypesAndUndefinedPropertiesAreFaultsOfTheProvider() {
        assertThatThrownBy(() -> build(Map.of("people", "many"))).hasMessageContaining("people");
        assertThatThrownBy(() -> build(Map.of("status", "FINE"))).hasMessageContaining("FINE");
        assertThatThrownBy(() -> build(Map.of("invented", 1))).hasMessageContaining("invented");
    }

    private static LayerSnapshot build(Map<String, Object> values) {
        Places wrong = new Places() {
            @Override
            public LayerContent read(Publication publication) {
                LayerContent content = super.read(publication);
                return new LayerContent(content.source(), content.properties(), sink ->
                        sink.accept(Places.feature("x", "POINT (1 2)", TimeInterval.ALWAYS, values)));
            }
        };
        return new SnapshotBuilder(new FeatureCollections(List.of(wrong)), List.of())
                .build(wrong, Places.publication(1));
    }

    private JsonNode feature(String id) {
        List<JsonNode> found = new ArrayList<>();
        layer.get("features").forEach(feature -> {
            if (feature.get("id").asString().equals(id)) {
                found.add(feature);
            }
        });
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** Shoelace formula: positive when counterclockwise. */
    private static double signedArea(JsonNode ring) {
        double twice = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            twice += ring.get(i).get(0).asDouble() * ring.get(i + 1).get(1).asDouble()
                    - ring.get(i + 1).get(0).asDouble() * ring.get(i).get(1).asDouble();
        }
        return twice / 2;
    }
}
