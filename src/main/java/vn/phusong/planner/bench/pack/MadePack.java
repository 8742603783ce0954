package vn.phusong.planner.bench.pack;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import vn.phusong.planner.bench.pack.HamletFormat.Hamlet;

/**
 * Writes a pack: one province, its communes, their hamlets and two networks, all invented.
 *
 * @param seed of the land's shapes and people
 */
public record MadePack(PackSize size, HamletFormat format, Faults faults, long seed) {
    public static final String HAMLETS = "hamlets";
    public static final String CELLS = "cells";

    private static final String PROVINCE = "25";
    private static final int FIRST_COMMUNE = 10_000;

    /** What writes one file. */
    private interface Content {
        void write(Writer text) throws IOException;
    }

    /** @param folder exists and is empty */
    public void write(Path folder) throws IOException {
        HamletMesh land = new HamletMesh(seed, size);
        MadeNetwork network = new MadeNetwork(size, land, faults);
        file(folder, "pack.yaml", text -> text.write(manifest()));
        file(folder, "units.geojson", text -> units(text, land));
        file(folder, "hamlets." + format, text -> hamlets(text, land));
        file(folder, "operators.csv", text -> text.write(MadeNetwork.OPERATORS));
        file(folder, "sites.csv", network::sites);
        file(folder, "sectors.csv", network::sectors);
        file(folder, "cells.csv", network::cells);
    }

    private static void file(Path folder, String name, Content content) throws IOException {
        try (Writer text = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
            content.write(text);
        }
    }

    private String manifest() {
        return """
                pack: bench
                title: {vi: "Dữ liệu giả lập để đo tốc độ", en: "Synthetic data for measuring speed"}
                province: "%s"
                synthetic: true
                licence: CC0-1.0
                source: "SYNTHETIC, made by ./phusong bench, seed %d"
                editions:
                  - {code: "2025-07", title: {vi: "Từ 1/7/2025", en: "From 1 July 2025"}, valid_from: 2025-07-01}
                register_edition: "2025-07"
                datasets:
                  - {name: units, kind: admin-units, edition: "2025-07", file: units.geojson, format: geojson, crs: EPSG:4326}
                  - {name: hamlets, kind: hamlets, file: hamlets.%s, format: %s, crs: EPSG:4326%s}
                  - {name: operators, kind: operators, file: operators.csv, format: csv}
                  - {name: sites, kind: sites, file: sites.csv, format: csv, crs: EPSG:4326}
                  - {name: sectors, kind: sectors, file: sectors.csv, format: csv}
                  - {name: cells, kind: cells, file: cells.csv, format: csv}
                """.formatted(PROVINCE, seed, format, format, format.entry());
    }

    private void units(Writer text, HamletMesh land) throws IOException {
        text.write(PlaceText.HEAD);
        PlaceText.feature(
                text, land.province(), unit(PROVINCE, "PROVINCE", "Tỉnh giả lập", "tỉnh", ""), false);
        for (int i = 0; i < size.communes(); i++) {
            long[] ring = land.commune(i % size.communeColumns(), i / size.communeColumns());
            String properties =
                    unit(commune(i), "COMMUNE", "Xã " + (i + 1), "xã", ",\"parent\":\"" + PROVINCE + '"');
            PlaceText.feature(text, ring, properties, i == size.communes() - 1);
        }
        text.write(PlaceText.FOOT);
    }

    private static String unit(String code, String level, String name, String type, String parent) {
        return "\"code\":\"%s\",\"level\":\"%s\",\"name\":\"%s\",\"unit_type\":\"%s\"%s"
                .formatted(code, level, name, type, parent);
    }

    private void hamlets(Writer text, HamletMesh land) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        text.write(format.head());
        for (int i = 0; i < size.hamlets(); i++) {
            int commune = i / PackSize.HAMLETS_PER_COMMUNE;
            int number = i % PackSize.HAMLETS_PER_COMMUNE;
            int column = commune % size.communeColumns() * PackSize.HAMLET_COLUMNS + number % PackSize.HAMLET_COLUMNS;
            int row = commune / size.communeColumns() * PackSize.HAMLET_ROWS + number / PackSize.HAMLET_COLUMNS;
            int households = random.nextInt(5, 40);
            format.write(
                    text,
                    new Hamlet(
                            commune(commune) + "-" + (100 + number),
                            number + 1,
                            commune(commune),
                            households * 4,
                            households,
                            random.nextInt(10) > 0,
                            land.hamlet(column, row)),
                    i == size.hamlets() - 1);
        }
        text.write(format.foot());
    }

    private static String commune(int number) {
        return String.valueOf(FIRST_COMMUNE + number);
    }
}
