package vn.phusong.planner.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.command.CommandFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.gap.GapAnalysis;
import vn.phusong.planner.gap.JudgedDifference;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.planner.prediction.NetworkChange;
import vn.phusong.planner.prediction.PredictionBase;
import vn.phusong.planner.prediction.PredictionRuns;
import vn.phusong.planner.prediction.map.RunMap;
import vn.phusong.radio.coverage.Composite;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.testbed.PhuSongTest;

/** What scenarios say of the mini pack, against a run of a pack that was changed in the same way. */
@PhuSongTest(database = "ingest")
class ScenarioTest {
    @TempDir
    private Path temporary;

    @Autowired
    private PackLoader loader;

    @Autowired
    private PredictionRuns runs;

    @Autowired
    private GapAnalysis gaps;

    @Autowired
    private ScenarioEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private PackFolder pack;
    private String base = "";

    @BeforeEach
    void base() {
        jdbc.sql("truncate pack, import_attempt, prediction_run restart identity cascade").update();
        pack = PackFolder.copy(Path.of("gis-data/mini"), temporary);
        pack.edit("pack.yaml", "  delta_n: 50\n", "  delta_n: 50\n  map_posting_m: 500\n");
        base = analysed();
    }

    private String analysed() {
        assertThat(loader.load(pack.path(), true).accepted()).isTrue();
        String run = runs.predict("mini", Progress.SILENT).id();
        gaps.judge(run);
        return run;
    }

    @Test
    void switchingTechnologiesOffIsAPackWithoutThem() {
        ScenarioEngine.Answer answer = engine.evaluate(
                "mini", "{'name': 'off', 'changes': [{'switch_off': {'technologies': ['GSM', 'UMTS']}}]}".replace('\'', '"'));
        assertAreasAreThoseOfTheMaps(engine.areas(answer, "any"), answer);
        List<String> kept = new ArrayList<>();
        pack.read("network/cells.csv").lines().filter(line -> !line.contains(",GSM,") && !line.contains(",UMTS,")).forEach(kept::add);
        pack.write("network/cells.csv", String.join("\n", kept) + "\n");
        assertAgrees(answer, analysed());
        assertThat(answer.differences()).anyMatch(each -> !each.hamletsLost().isEmpty());
    }

    @Test
    void aSiteThatIsAddedAndOneThatIsRemovedAreThoseOfAPack() {
        String site = pack.read("network/sites.csv").lines().filter(line -> line.contains("ON_AIR")).skip(3).findFirst()
                .orElseThrow().split(",")[0];
        ScenarioEngine.Answer answer = engine.evaluate("mini", ("""
                {"changes": [{"remove_site": "%s"}, {"add_site": {"code": "NEW", "lon": 105.03, "lat": 21.36, "sectors": [
                  {"operator": "viettel", "azimuth_deg": 0, "height_m": 42, "antenna": "omni", "cells": [
                    {"technology": "LTE", "frequency_MHz": 1840, "epre_dBm": 18}]}]}}]}""").formatted(site));
        List<String> sites = new ArrayList<>();
        pack.read("network/sites.csv").lines().map(line -> line.startsWith(site + ",") ? line.replace("ON_AIR", "OFF_AIR") : line).forEach(sites::add);
        String header = sites.stream().filter(line -> line.startsWith("code,")).findFirst().orElseThrow();
        sites.add(row(header, Map.of("code", "NEW", "name", "N", "owner", "viettel", "lon", "105.03", "lat", "21.36", "structure", "TOWER", "status", "ON_AIR")));
        pack.write("network/sites.csv", String.join("\n", sites) + "\n");
        append("network/sectors.csv", Map.of("code", "NEW-1", "site", "NEW", "operator", "viettel", "azimuth_deg", "0", "height_m", "42", "antenna", "omni", "peak_gain_dBi", "15"));
        append("network/cells.csv", Map.of("code", "NEW-1-1", "sector", "NEW-1", "technology", "LTE", "band", "B3", "frequency_MHz", "1840", "epre_dBm", "18", "status", "ON_AIR"));
        assertAgrees(answer, analysed());
        assertThat(answer.differences()).anyMatch(each -> each.peopleGained() > 0);
    }

    /** All GSM and UMTS that was usable is lost, nothing else changes, and the polygons have about its area. */
    private void assertAreasAreThoseOfTheMaps(ObjectNode document, ScenarioEngine.Answer answer) {
        RunMap map = runs.getMap(answer.run().id());
        assertThat(document.get("features")).isNotEmpty();
        for (JsonNode feature : document.get("features")) {
            JsonNode properties = feature.get("properties");
            Technology technology = Technology.valueOf(properties.get("technology").asString());
            assertThat(technology).isIn(Technology.GSM, Technology.UMTS);
            assertThat(properties.get("change").asString()).isEqualTo("LOST");
            assertThat(properties.get("run_id").asString()).isEqualTo(base);
            assertThat(properties.get("synthetic").asBoolean()).isTrue();
            Composite was = Composite.ofAny(map.levels(), technology);
            int usable = 0;
            for (int slot = 0; slot < was.pixels().size(); slot++) {
                usable += was.level_cdBm(slot) >= 100 * technology.defaultLevels().usable_dBm() ? 1 : 0;
            }
            assertThat(properties.get("area_km2").asDouble())
                    .as("pixels of 500 m, but for smoothed borders and specks")
                    .isCloseTo(usable * 0.25, withinPercentage(5));
        }
    }

    private void append(String file, Map<String, String> values) {
        String text = pack.read(file);
        String header = text.lines().filter(line -> line.startsWith("code,")).findFirst().orElseThrow();
        pack.write(file, text.stripTrailing() + "\n" + row(header, values) + "\n");
    }

    private static String row(String header, Map<String, String> values) {
        List<String> fields = new ArrayList<>();
        for (String column : header.split(",")) {
            fields.add(values.getOrDefault(column, ""));
        }
        return String.join(",", fields);
    }

    /** Hamlets with signal and people by criteria and scope, of the two runs as the database has them. */
    private void assertAgrees(ScenarioEngine.Answer answer, String changed) {
        assertThat(answer.run().id()).isEqualTo(base).isNotEqualTo(changed);
        Map<String, Set<String>> before = withSignal(base);
        Map<String, Set<String>> after = withSignal(changed);
        assertThat(answer.differences()).hasSameSizeAs(before.keySet());
        for (JudgedDifference each : answer.differences()) {
            String key = each.criteria() + " " + each.scope();
            Set<String> gained = new HashSet<>(after.getOrDefault(key, Set.of()));
            gained.removeAll(before.getOrDefault(key, Set.of()));
            Set<String> lost = new HashSet<>(before.getOrDefault(key, Set.of()));
            lost.removeAll(after.getOrDefault(key, Set.of()));
            assertThat(each.hamletsGained()).as(key).containsExactlyInAnyOrderElementsOf(gained);
            assertThat(each.hamletsLost()).as(key).containsExactlyInAnyOrderElementsOf(lost);
            assertThat(each.peopleGained() - each.peopleLost()).as(key).isEqualTo(people(changed, each) - people(base, each));
        }
    }

    private Map<String, Set<String>> withSignal(String run) {
        Map<String, Set<String>> byKey = new HashMap<>();
        jdbc.sql("select criteria_id || '@' || criteria_version || ' ' || scope as key, hamlet_code, status from hamlet_result where run_id = ?")
                .param(run).query(row -> {
                    Set<String> codes = byKey.computeIfAbsent(row.getString("key"), key -> new HashSet<>());
                    if (List.of("COVERED", "WEAK").contains(row.getString("status"))) {
                        codes.add(row.getString("hamlet_code"));
                    }
                });
        return byKey;
    }

    private int people(String run, JudgedDifference difference) {
        return jdbc.sql("""
                        select coalesce(sum(h.people - h.people_affected - h.people_unknown), 0)::int from hamlet_result h
                        where run_id = ? and criteria_id || '@' || criteria_version = ? and scope = ?""")
                .params(run, difference.criteria(), difference.scope().code()).query(Integer.class).single();
    }

    /** The map after a change, pixel by pixel, against that of a run made anew. */
    @Test
    void theMapOfAChangeIsThatOfAPack() {
        PredictionBase network = runs.getBase("mini");
        String site = network.cells().get(5).site().code();
        Set<String> cells = new HashSet<>();
        network.cells().stream().filter(cell -> cell.site().code().equals(site)).forEach(cell -> cells.add(cell.cell().code()));
        RunMap former = runs.getMap(base);
        RunMap changed = network.change(former, new NetworkChange(cells, List.of()), 2);
        List<String> sites = new ArrayList<>();
        pack.read("network/sites.csv").lines().map(line -> line.startsWith(site + ",") ? line.replace("ON_AIR", "OFF_AIR") : line).forEach(sites::add);
        pack.write("network/sites.csv", String.join("\n", sites) + "\n");
        RunMap anew = runs.getMap(analysed());
        int different = 0;
        for (int channel = 0; channel < anew.levels().channels(); channel++) {
            for (int slot = 0; slot < anew.levels().pixels().size(); slot++) {
                assertThat(changed.levels().level_cdBm(channel, slot)).isEqualTo(anew.levels().level_cdBm(channel, slot));
                assertThat(changed.levels().servers(channel, slot)).isEqualTo(anew.levels().servers(channel, slot));
                different += changed.levels().level_cdBm(channel, slot) == former.levels().level_cdBm(channel, slot) ? 0 : 1;
            }
        }
        assertThat(different).isPositive();
    }

    @Test
    void whatIsNoScenarioIsNamed() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("{", "no JSON");
        wrong.put("[]", "must be a JSON object");
        wrong.put("{}", "scenario.changes must be a list");
        wrong.put("{'changes': []}", "must be a list of 1");
        wrong.put("{'changes': [{}]}", "changes[1] must have one key");
        wrong.put("{'changes': [{'blow_up': 'x'}]}", "no key \"blow_up\"");
        wrong.put("{'changes': [{'remove_site': 'nowhere'}]}", "is nowhere, but must be a site");
        wrong.put("{'changes': [{'remove_site': 5}]}", "remove_site must be a text");
        wrong.put("{'changes': [{'switch_off': {'technologies': ['5G']}}]}", "technologies is 5G");
        wrong.put("{'changes': [{'switch_off': {'technologies': ['NR'], 'operators': ['x']}}]}", "operator is x");
        wrong.put("{'changes': [{'set_cell': {'cell': 'x'}}]}", "a cell on air");
        wrong.put("{'changes': [{'add_site': {'code': 'N', 'lon': 105, 'lat': 210, 'sectors': [{}]}}]}", "lat is 210");
        wrong.put("{'changes': [{'add_site': {'code': 'N', 'lon': 105.03, 'lat': 21.36, 'sectors': [{'operator': 'viettel', 'antenna': 'q'}]}}]}", "antenna is q");
        wrong.put("{'changes': [{'add_site': {'code': 'N', 'lon': 10, 'lat': 21, 'sectors': [{}]}}]}", "but must be where the pack has elevation");
        wrong.put("{'changes': [{'move_site': {'site': 'x', 'lon': 105.03, 'lat': 25}}]}", "lon, lat is 105.03, 25.0");
        wrong.forEach((text, reason) -> assertThatThrownBy(() -> engine.evaluate("mini", text.replace('\'', '"')))
                .as(text)
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(reason));
    }
}
