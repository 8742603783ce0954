package vn.phusong.planner.pipeline.sample.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.phusong.planner.pipeline.sample.facts.Commune;
import vn.phusong.planner.pipeline.sample.facts.ProvinceFacts;
import vn.phusong.planner.pipeline.sample.land.ClutterGrid;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.land.HeightGrid;
import vn.phusong.planner.pipeline.sample.land.TargetArea;
import vn.phusong.planner.pipeline.sample.network.NetworkPlan;

/**
 * A wholly synthetic pack of two editions.
 *
 * @param id name of the pack
 * @param communes facts of the communes of the first edition
 * @param declared codes of the hamlets on the official-style list
 */
public record SamplePack(
        String id,
        String titleVi,
        String titleEn,
        long seed,
        AdminUnits units2024,
        AdminUnits units2025,
        List<Commune> communes,
        List<Hamlet> hamlets,
        NetworkPlan network,
        List<TargetArea> targets,
        List<String> declared,
        HeightGrid heights,
        ClutterGrid clutter) {

    private static final String NETWORK_AS_OF = "2025-06-30";
    private static final String PLAN_AS_OF = "2022-10-05";
    private static final String INVENTED = "SYNTHETIC, made by ./phusong sample, seed ";

    /** Writes the pack into the folder, in place of the pack that was there. */
    public void write(Path folder) throws IOException {
        PackFolder pack = new PackFolder(head());
        addUnits(pack);
        addPlaces(pack);
        addNetwork(pack);
        pack.add(
                "elevation", "elevation", "elevation/elevation.tif",
                GeoTiffFile.heights(heights.frame(), heights.posts(), HeightGrid.VOID), "surface_model: false",
                source("relief invented"));
        pack.add(
                "clutter", "clutter", "elevation/clutter.tif",
                GeoTiffFile.classes(clutter.frame(), clutter.classes()),
                "classes: {0: WATER, 1: OPEN, 2: TREES, 3: BUILT_UP}", source("land cover invented"));
        pack.write(folder);
    }

    private void addUnits(PackFolder pack) {
        String source = source("names, codes, census figures and approximate centres are facts (statistics office of"
                + " Viet Nam, 2019 census), polygons invented");
        pack.add(
                "units-2024-11", "admin-units", "admin/units-2024-11.geojson", units2024.geoJson(),
                "edition: \"2024-11\"", source);
        pack.add(
                "units-2025-07", "admin-units", "admin/units-2025-07.geojson", units2025.geoJson(),
                "edition: \"2025-07\"", source);
        pack.add(
                "successors", "unit-successors", "admin/successors.csv",
                Successors.csv(units2024, units2025, communes),
                source("which commune became which is a fact, shares are measured on the invented polygons"));
    }

    private void addPlaces(PackFolder pack) {
        pack.add(
                "hamlets", "hamlets", "hamlets/hamlets.geojson", HamletFiles.hamlets(hamlets),
                source("hamlets invented; people and households add up to the 2019 census by commune"));
        pack.add(
                "settlements", "settlements", "hamlets/settlements.csv", HamletFiles.settlements(hamlets),
                source("settlement points invented"));
        pack.add(
                "declared-uncovered", "declared-uncovered", "hamlets/declared-uncovered.csv",
                HamletFiles.declaredUncovered(declared, PLAN_AS_OF, "SYNTHETIC list in the manner of plan 3927/KH-UBND"),
                source("list invented"));
        pack.add(
                "targets", "targets", "targets/targets.geojson", HamletFiles.targets(targets),
                source("names and positions are facts or proxies as said by each source, outlines invented"));
    }

    private void addNetwork(PackFolder pack) {
        NetworkFiles files = new NetworkFiles(network);
        String source = source("sites invented, bands as publicly awarded");
        pack.add("operators", "operators", "network/operators.csv", files.operators(), source("network codes are facts"));
        pack.add("sites", "sites", "network/sites.csv", files.sites(), source);
        pack.add("sectors", "sectors", "network/sectors.csv", files.sectors(), source);
        pack.add("cells", "cells", "network/cells.csv", files.cells(), source);
        pack.add("inventory", "inventory", "network/inventory.csv", files.inventory(NETWORK_AS_OF), source);
    }

    private String source(String what) {
        return "source: \"" + INVENTED + seed + ": " + what + "\"";
    }

    private String head() {
        return """
                # SYNTHETIC: invented land and networks under real names; made by ./phusong sample, do not edit.
                pack: %s
                title: {vi: "%s", en: "%s"}
                province: "%s"
                synthetic: true
                licence: CC0-1.0
                source: "%s%d"
                radio:
                  delta_n: 50
                  n0: 360
                  max_radius_km: {GSM: 35, up_to_1_GHz: 15, up_to_2.3_GHz: 10, above: 7}
                editions:
                  - {code: "2024-11", title: {vi: "Tháng 11/2024, có cấp huyện", en: "November 2024, with districts"}, valid_from: 2024-11-01, valid_to: 2025-07-01}
                  - {code: "2025-07", title: {vi: "Từ 1/7/2025, không có cấp huyện", en: "From 1 July 2025, without districts"}, valid_from: 2025-07-01}
                register_edition: "2024-11"
                """
                .formatted(id, titleVi, titleEn, ProvinceFacts.PROVINCE, INVENTED, seed);
    }
}
