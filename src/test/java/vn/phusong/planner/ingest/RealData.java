package vn.phusong.planner.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real files of Phú Thọ beside the checkout, made into packs: nothing of them is in the repository. */
final class RealData {
    private static final String HEAD = """
            pack: %s
            title: {vi: "Dữ liệu thật", en: "Real data"}
            province: "25"
            synthetic: false
            licence: "see the sources"
            source: "real-data beside the checkout"
            editions:
              - {code: "2019-04", title: {vi: "4/2019", en: "April 2019"}, valid_from: 2019-04-01, valid_to: 2024-11-01}
              - {code: "2024-11", title: {vi: "11/2024", en: "November 2024"}, valid_from: 2024-11-01, valid_to: 2025-03-01}
              - {code: "2025-03", title: {vi: "3/2025", en: "March 2025"}, valid_from: 2025-03-01, valid_to: 2025-07-01}
              - {code: "2025-07", title: {vi: "7/2025", en: "July 2025"}, valid_from: 2025-07-01}
            register_edition: "%s"
            datasets:
            """;

    private final Path source;
    private final Path folder;
    private final StringBuilder manifest;

    private RealData(Path source, Path folder, StringBuilder manifest) {
        this.source = source;
        this.folder = folder;
        this.manifest = manifest;
    }

    /** Skips the test where the files are absent. */
    static RealData into(Path folder, String pack, String registerEdition) {
        Path source = source();
        return new RealData(source, folder, new StringBuilder(HEAD.formatted(pack, registerEdition)));
    }

    /** Where the files are; skips the test where they are absent. */
    static Path source() {
        Path source = Stream.of("../shared", "../../shared")
                .map(shared -> Path.of(shared, "real-data"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("absent"));
        Assumptions.assumeTrue(Files.isDirectory(source), "the real data is not beside this checkout (../shared/real-data)");
        return source;
    }

    /** @param rest further lines of the entry, with {@code |} between them */
    RealData with(String name, String kind, String file, String rest) {
        try {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            if (!Files.exists(copy)) {
                Files.copy(source.resolve(file), copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String format = file.endsWith(".csv") ? "csv" : file.endsWith(".geojson") ? "geojson" : file.endsWith(".tif") ? "geotiff" : "hgt";
        manifest.append("  - name: ").append(name).append("\n    kind: ").append(kind);
        manifest.append("\n    file: ").append(file).append("\n    format: ").append(format).append("\n    crs: EPSG:4326\n");
        if (!rest.isEmpty()) {
            Stream.of(rest.split("\\|")).forEach(line -> manifest.append("    ").append(line.strip()).append('\n'));
        }
        return this;
    }

    /** The units of the three editions: communes of 2025, districts before, GADM of 2019. */
    RealData withUnits() {
        String file = "boundaries/phutho";
        return with("communes-2025", "admin-units", file + "2025_communes.geojson",
                        "edition: '2025-07' | columns: {area_km2: areaKm2} | defaults: {level: COMMUNE, parent: '25', unit_type: 'xã, phường'}")
                .with("province-2025", "admin-units", file + "2025_province.geojson",
                        "edition: '2025-07' | columns: {area_km2: areaKm2} | defaults: {level: PROVINCE, unit_type: tỉnh}")
                .with("districts-dvhcvn", "admin-units", file + "_old_districts_dvhcvn.geojson",
                        "edition: '2025-03' | columns: {code: level2_id, parent: level1_id, unit_type: type} | defaults: {level: DISTRICT}")
                .with("province-dvhcvn", "admin-units", file + "_old_province_dvhcvn.geojson",
                        "edition: '2025-03' | columns: {code: level1_id, unit_type: type} | defaults: {level: PROVINCE}")
                .with("province-2019", "admin-units", file + "_old_province_dvhcvn.geojson",
                        "edition: '2019-04' | columns: {unit_type: type} | defaults: {code: VNM.44_1, level: PROVINCE}")
                .with("districts-gadm", "admin-units", file + "_old_districts_gadm41.geojson",
                        "edition: '2019-04' | columns: {code: GID_2, parent: GID_1, name: NAME_2, unit_type: CC_2, hasc: HASC_2} | defaults: {level: DISTRICT}")
                .with("communes-gadm", "admin-units", file + "_old_communes_gadm41_r4.geojson",
                        "edition: '2019-04' | columns: {code: GID_3, parent: GID_2, name: NAME_3, unit_type: TYPE_3} | defaults: {level: COMMUNE}");
    }

    /** Writes {@code pack.yaml}. */
    Path folder() {
        try {
            Files.writeString(folder.resolve("pack.yaml"), manifest.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
