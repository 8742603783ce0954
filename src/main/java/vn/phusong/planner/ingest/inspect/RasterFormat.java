package vn.phusong.planner.ingest.inspect;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import vn.phusong.planner.ingest.reader.FileHead;

/** Tells rasters: a GeoTIFF by its first bytes, an {@code .hgt} by its name, since it has nothing but heights. */
final class RasterFormat {
    private static final String GEOTIFF = "geotiff";
    private static final String HGT = "hgt";

    private RasterFormat() {}

    /** Of a file that no reader of rows may be asked about. */
    static Optional<String> ofFile(FileHead head) {
        if (isTiff(head)) {
            return Optional.of(GEOTIFF);
        }
        return head.entries().isEmpty() && head.endsWith(".hgt") ? Optional.of(HGT) : Optional.empty();
    }

    /** Of an archive that holds one tile and is named after it, or a folder of tiles, packed by themselves or not. */
    static Optional<String> ofTiles(Path path, FileHead head) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            String tile = name.substring(0, name.length() - 4);
            return head.entries().stream().anyMatch(entry -> formatOf(entry).isPresent()) ? formatOf(tile) : Optional.empty();
        }
        return head.entries().stream()
                .map(entry -> entry.replaceFirst("\\.(gz|zip)$", ""))
                .flatMap(entry -> formatOf(entry).stream())
                .findFirst();
    }

    private static Optional<String> formatOf(String name) {
        if (name.endsWith(".hgt")) {
            return Optional.of(HGT);
        }
        return name.endsWith(".tif") || name.endsWith(".tiff") ? Optional.of(GEOTIFF) : Optional.empty();
    }

    private static boolean isTiff(FileHead head) {
        return head.startsWith("II*\0") || head.startsWith("MM\0*") || head.startsWith("II+\0") || head.startsWith("MM\0+");
    }
}
