package vn.phusong.planner.pipeline.sample.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.phusong.planner.pipeline.sample.facts.Commune;
import vn.phusong.planner.pipeline.sample.facts.ProvinceFacts;
import vn.phusong.planner.pipeline.sample.land.ClutterGrid;
import vn.phusong.planner.pipeline.sample.land.HeightGrid;

/**
 * A wholly synthetic pack of two editions.
 *
 * @param id name of the pack
 * @param communes facts of the communes of the first edition
 */
public record SamplePack(
        String id,
        String titleVi,
        String titleEn,
        long seed,
        AdminUnits units2024,
        AdminUnits units2025,
        List<Commune> communes,
        Places places,
        HeightGrid heights,
        ClutterGrid clutter) {

    /** Writes the pack into the folder, in place of the pack that was there. */
    public void write(Path folder) throws IOException {
        SourceLine source = new SourceLine(seed);
        PackFolder pack = new PackFolder(head(source));
        addUnits(pack, source);
        places.addTo(pack, source, Decimals.OF_A_DEGREE);
        pack.add(
                "elevation", "elevation", "elevation/elevation.tif",
                GeoTiffFile.heights(heights.frame(), heights.posts(), HeightGrid.VOID), "surface_model: false",
                source.invented("relief invented"));
        pack.add(
                "clutter", "clutter", "elevation/clutter.tif",
                GeoTiffFile.classes(clutter.frame(), clutter.classes()),
                "classes: {0: WATER, 1: OPEN, 2: TREES, 3: BUILT_UP}", source.invented("land cover invented"));
        pack.write(folder);
    }

    private void addUnits(PackFolder pack, SourceLine source) {
        String line = source.invented("names, codes, census figures and approximate centres are facts (statistics"
                + " office of Viet Nam, 2019 census), polygons invented");
        for (AdminUnits units : List.of(units2024, units2025)) {
            String name = "units-" + units.edition();
            pack.add(
                    name, "admin-units", "admin/" + name + ".geojson", units.geoJson(Decimals.OF_A_DEGREE),
                    "edition: \"" + units.edition() + "\"", line);
        }
        pack.add(
                "successors", "unit-successors", "admin/successors.csv",
                Successors.csv(units2024, units2025, communes),
                source.invented("which commune became which is a fact, shares are measured on the invented polygons"));
    }

    private String head(SourceLine source) {
        return """
                # SYNTHETIC: invented land and networks under real names; made by ./phusong sample, do not edit.
                pack: %s
                title: {vi: "%s", en: "%s"}
                province: "%s"
                synthetic: true
                licence: CC0-1.0
                source: %s
                radio:
                  delta_n: 50
                  n0: 360
                  max_radius_km: {GSM: 35, up_to_1_GHz: 15, up_to_2.3_GHz: 10, above: 7}
                editions:
                  - {code: "2024-11", title: {vi: "Tháng 11/2024, có cấp huyện", en: "November 2024, with districts"}, valid_from: 2024-11-01, valid_to: 2025-07-01}
                  - {code: "2025-07", title: {vi: "Từ 1/7/2025, không có cấp huyện", en: "From 1 July 2025, without districts"}, valid_from: 2025-07-01}
                register_edition: "2024-11"
                """
                .formatted(id, titleVi, titleEn, ProvinceFacts.PROVINCE, SourceLine.quoted(source.ofPack()));
    }
}
