package vn.phusong.planner.pipeline.sample;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.pack.AdminUnits;
import vn.phusong.planner.pipeline.sample.pack.Places;
import vn.phusong.planner.pipeline.sample.pack.RealTerrainPack;
import vn.phusong.planner.pipeline.sample.pack.SamplePack;

/** What a pack that was made holds, for people and for scripts. */
record SampleReport(Map<String, Object> facts) {

    static SampleReport of(Path folder, SamplePack pack) {
        Map<String, Object> facts = start(folder, pack.id(), pack.seed());
        facts.put("communes-2024-11", pack.units2024().communes().size());
        facts.put("communes-2025-07", pack.units2025().communes().size());
        places(facts, pack.places());
        facts.put("hamlets-without-signal", pack.places().network().white().stream().map(Hamlet::code).sorted().toList());
        return new SampleReport(facts);
    }

    static SampleReport of(Path folder, RealTerrainPack pack) {
        Map<String, Object> facts = start(folder, "phu-tho-real-terrain", pack.seed());
        AdminUnits units = pack.units();
        facts.put("communes-" + units.edition(), units.communes().size());
        places(facts, pack.places());
        return new SampleReport(facts);
    }

    private static Map<String, Object> start(Path folder, String pack, long seed) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("pack", pack);
        facts.put("folder", folder.toString());
        facts.put("synthetic", true);
        facts.put("seed", seed);
        return facts;
    }

    private static void places(Map<String, Object> facts, Places places) {
        facts.put("hamlets", places.hamlets().size());
        facts.put("population", places.hamlets().stream().mapToInt(Hamlet::population).sum());
        facts.put("households", places.hamlets().stream().mapToInt(Hamlet::households).sum());
        facts.put("settlement-points", places.hamlets().stream().mapToInt(h -> h.dwellings().size()).sum());
        facts.put("sites", places.network().sites().size());
        facts.put("sectors", places.network().sectorCount());
        facts.put("cells", places.network().cellCount());
        facts.put("targets", places.targets().size());
    }

    String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(facts) + "\n";
    }

    String text() {
        return facts.entrySet().stream()
                .map(fact -> "%-24s %s%n".formatted(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining());
    }
}
