package vn.phusong.planner.pipeline.sample.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.phusong.planner.pipeline.sample.facts.ProvinceFacts;

/**
 * A pack of real communes and real terrain with invented hamlets and networks; the elevation is copied
 * as it is.
 *
 * @param dem file or folder of tiles
 * @param communesSource where the polygons come from, for the manifest
 * @param communesLicence licence of the polygons
 * @param demSource where the elevation comes from
 * @param demLicence licence of the elevation
 */
public record RealTerrainPack(
        long seed,
        AdminUnits units,
        int decimals,
        Places places,
        Path dem,
        String communesSource,
        String communesLicence,
        String demSource,
        String demLicence) {

    /** Writes the pack into the folder, in place of the pack that was there. */
    public void write(Path folder) throws IOException {
        SourceLine source = new SourceLine(seed);
        PackFolder pack = new PackFolder(head(source));
        pack.add(
                "units-2025-07", "admin-units", "admin/units-2025-07.geojson", units.geoJson(decimals),
                "edition: \"" + units.edition() + "\"", licence(communesLicence), SourceLine.line(communesSource));
        places.addTo(pack, source, decimals);
        addElevation(pack);
        pack.write(folder);
    }

    private void addElevation(PackFolder pack) throws IOException {
        boolean tiles = Files.isDirectory(dem);
        String file = tiles ? "elevation/tiles" : "elevation/" + dem.getFileName();
        pack.entry(
                "elevation", "elevation", file, format(tiles ? firstTile() : dem), "surface_model: true",
                licence(demLicence), SourceLine.line(demSource));
        if (!tiles) {
            pack.attach(file, Files.readAllBytes(dem));
            return;
        }
        for (Path tile : tiles()) {
            pack.attach(file + "/" + tile.getFileName(), Files.readAllBytes(tile));
        }
    }

    private Path firstTile() throws IOException {
        return tiles().get(0);
    }

    private List<Path> tiles() throws IOException {
        try (Stream<Path> files = Files.list(dem)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> lower(file).matches(".*\\.(hgt|tif|tiff)"))
                    .sorted()
                    .toList();
        }
    }

    private static String format(Path file) {
        return lower(file).endsWith(".hgt") ? "hgt" : "geotiff";
    }

    private static String lower(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static String licence(String licence) {
        return "licence: " + SourceLine.quoted(licence);
    }

    private static String head(SourceLine source) {
        return """
                # Real communes and real terrain; hamlets, sites and outlines of targets are SYNTHETIC.
                pack: phu-tho-real-terrain
                title: {vi: "Phú Thọ, địa hình thật, thôn và trạm giả lập", en: "Phú Thọ, real terrain, synthetic hamlets and sites"}
                province: "%s"
                synthetic: true
                licence: CC0-1.0
                source: %s
                editions:
                  - {code: "2025-07", title: {vi: "Từ 1/7/2025, không có cấp huyện", en: "From 1 July 2025, without districts"}, valid_from: 2025-07-01}
                register_edition: "2025-07"
                """
                .formatted(ProvinceFacts.PROVINCE, SourceLine.quoted(source.ofPack()));
    }
}
