package vn.phusong.planner.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.phusong.radio.coverage.PointLevels;
import vn.phusong.radio.terrain.ElevationModel;

/** The packs in {@code gis-data} by their files alone: figures, references, and the placing rule with the kernel. */
class CommittedPacksTest {

    /** No hamlet's centre lies nearer to the usable level than this, so that the count survives other engines. */
    private static final double CLEAR_DB = 6;

    @ParameterizedTest
    @CsvSource({"mini, 2", "phu-tho-sample, 14"})
    void everyHamletsCentreIsClearlyWithOrWithoutSignal(String name, int without) {
        PackOnDisk pack = pack(name);
        List<JsonNode> hamlets = pack.features("hamlets/hamlets.geojson");
        PackSignal signal = new PackSignal(pack);
        PointLevels levels = signal.at(
                hamlets.stream().mapToDouble(h -> property(h, "centre_lon")).toArray(),
                hamlets.stream().mapToDouble(h -> property(h, "centre_lat")).toArray());
        Set<String> white = new TreeSet<>();
        for (int i = 0; i < hamlets.size(); i++) {
            double margin_dB = signal.bestMargin_dB(levels, i);
            assertThat(Math.abs(margin_dB)).as("margin of %s", hamlets.get(i).get("id")).isGreaterThanOrEqualTo(CLEAR_DB);
            if (margin_dB < 0) {
                white.add(hamlets.get(i).get("id").asString());
            }
        }
        assertThat(white).hasSize(without);
        assertFewHaveSignal(pack, signal, white);
        assertDeclaredListDiffers(pack, white);
    }

    /** UNCOVERED asks for less than half of the people usable, too. */
    private static void assertFewHaveSignal(PackOnDisk pack, PackSignal signal, Set<String> white) {
        for (String hamlet : white) {
            List<CSVRecord> points = pack.settlements().get(hamlet);
            PointLevels levels = signal.at(
                    points.stream().mapToDouble(p -> Double.parseDouble(p.get("lon"))).toArray(),
                    points.stream().mapToDouble(p -> Double.parseDouble(p.get("lat"))).toArray());
            int usable = 0;
            int people = 0;
            for (int i = 0; i < points.size(); i++) {
                int here = Integer.parseInt(points.get(i).get("people"));
                people += here;
                usable += signal.bestMargin_dB(levels, i) >= 0 ? here : 0;
            }
            assertThat(usable).as("people with signal in %s of %d", hamlet, people).isLessThan(people / 2);
        }
    }

    private static void assertDeclaredListDiffers(PackOnDisk pack, Set<String> white) {
        Set<String> declared = pack.rows("hamlets/declared-uncovered.csv").stream()
                .map(row -> row.get("hamlet"))
                .collect(Collectors.toSet());
        Set<String> agree = new HashSet<>(declared);
        agree.retainAll(white);
        assertThat(declared).hasSameSizeAs(white);
        assertThat(agree).isNotEmpty().hasSizeLessThan(white.size());
        assertThat(pack.rows("hamlets/declared-uncovered.csv"))
                .allMatch(row -> row.get("source").contains("SYNTHETIC"));
    }

    @Test
    void theProvinceHasThePublishedFigures() {
        PackOnDisk pack = pack("phu-tho-sample");
        List<JsonNode> hamlets = pack.features("hamlets/hamlets.geojson");
        assertThat(hamlets).hasSize(2_526);
        assertThat(sum(hamlets, "population")).isEqualTo(1_463_726);
        assertThat(sum(hamlets, "households")).isEqualTo(402_618);
        assertThat(units(pack, "admin/units-2024-11.geojson", "DISTRICT")).hasSize(13);
        assertThat(units(pack, "admin/units-2024-11.geojson", "COMMUNE")).hasSize(225);
        assertThat(units(pack, "admin/units-2025-07.geojson", "COMMUNE")).hasSize(66);
        assertThat(pack.rows("admin/successors.csv")).hasSize(225);
        assertThat(pack.features("targets/targets.geojson")).hasSize(28);
        assertThat(pack.rows("hamlets/declared-uncovered.csv")).hasSize(14);
        assertThat(pack.rows("network/sites.csv")).hasSizeBetween(1_750, 1_850);
    }

    @Test
    void operatorsDifferAndShareSites() {
        PackOnDisk pack = pack("phu-tho-sample");
        Set<String> operators = pack.rows("network/operators.csv").stream().map(r -> r.get("code")).collect(Collectors.toSet());
        assertThat(operators).containsExactlyInAnyOrder("viettel", "vinaphone", "mobifone", "vietnamobile");
        long shared = pack.rows("network/sectors.csv").stream()
                .collect(Collectors.groupingBy(r -> r.get("site"), Collectors.mapping(r -> r.get("operator"), Collectors.toSet())))
                .values().stream().filter(users -> users.size() > 1).count();
        assertThat(shared).isGreaterThan(50);
        assertThat(pack.rows("network/inventory.csv")).hasSize(16).allMatch(row -> row.get("complete").equals("true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mini", "phu-tho-sample"})
    void rowsReferToEachOther(String name) {
        PackOnDisk pack = pack(name);
        Set<String> sites = codes(pack.rows("network/sites.csv"));
        Set<String> sectors = codes(pack.rows("network/sectors.csv"));
        codes(pack.rows("network/cells.csv"));
        assertThat(pack.rows("network/sectors.csv")).allMatch(row -> sites.contains(row.get("site")));
        assertThat(pack.rows("network/cells.csv")).allMatch(row -> sectors.contains(row.get("sector")));
        Set<String> communes = units(pack, "admin/units-2024-11.geojson", "COMMUNE");
        List<JsonNode> hamlets = pack.features("hamlets/hamlets.geojson");
        assertThat(hamlets).allMatch(h -> communes.contains(h.get("properties").get("commune").asString()));
        assertThat(pack.settlements().keySet())
                .isEqualTo(hamlets.stream().map(h -> h.get("id").asString()).collect(Collectors.toSet()));
        assertThat(pack.rows("admin/successors.csv")).extracting(row -> row.get("code_from"))
                .containsExactlyInAnyOrderElementsOf(communes);
        assertThat(pack.rows("admin/successors.csv")).allSatisfy(row ->
                assertThat(Double.parseDouble(row.get("area_share"))).isBetween(0.99999, 1.0));
    }

    /** A cell whose path leaves the terrain leaves its hamlets UNKNOWN. */
    @ParameterizedTest
    @ValueSource(strings = {"mini", "phu-tho-sample"})
    void everySiteStandsOnTheTerrain(String name) {
        PackOnDisk pack = pack(name);
        ElevationModel terrain = pack.elevation();
        assertThat(pack.rows("network/sites.csv")).allSatisfy(site -> assertThat(
                        terrain.height_m(Double.parseDouble(site.get("lon")), Double.parseDouble(site.get("lat"))))
                .as(site.get("code")).isNotNaN());
    }

    private static Set<String> codes(List<CSVRecord> rows) {
        assertThat(rows).extracting(row -> row.get("code")).doesNotHaveDuplicates();
        return rows.stream().map(row -> row.get("code")).collect(Collectors.toSet());
    }

    @Test
    void bothPacksAreSmallEnoughForGit() {
        assertThat(pack("mini").size_bytes()).isLessThan(1_000_000);
        assertThat(pack("mini").size_bytes() + pack("phu-tho-sample").size_bytes()).isLessThan(15_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mini", "phu-tho-sample"})
    void textIsComposedAndMarkedSynthetic(String name) {
        PackOnDisk pack = pack(name);
        pack.files().forEach((file, bytes) -> {
            if (!file.endsWith(".tif")) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(file).isTrue();
                assertThat(text).as(file).doesNotContain("\r").endsWith("\n");
            }
        });
        String manifest = new String(pack.files().get("pack.yaml"), StandardCharsets.UTF_8);
        assertThat(manifest).contains("synthetic: true");
        assertThat(manifest.lines().filter(line -> line.contains("source:")))
                .allMatch(line -> line.contains("SYNTHETIC") && line.contains("seed 3927"));
    }

    private static PackOnDisk pack(String name) {
        return new PackOnDisk(Path.of("gis-data", name));
    }

    private static Set<String> units(PackOnDisk pack, String file, String level) {
        return pack.features(file).stream()
                .map(unit -> unit.get("properties"))
                .filter(unit -> unit.get("level").asString().equals(level))
                .map(unit -> unit.get("code").asString())
                .collect(Collectors.toSet());
    }

    private static double property(JsonNode feature, String name) {
        return feature.get("properties").get(name).asDouble();
    }

    private static int sum(List<JsonNode> features, String name) {
        return features.stream().mapToInt(feature -> feature.get("properties").get(name).asInt()).sum();
    }
}
