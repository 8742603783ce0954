package vn.phusong.planner.ingest.broken;

import static vn.phusong.planner.ingest.broken.BrokenFile.bytes;
import static vn.phusong.planner.ingest.broken.BrokenFile.text;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.phusong.planner.ingest.Ogr;

/** Files with geometry. */
final class BrokenMaps {
    private static final Path GOOD = Path.of("src/test/resources/packs/tiny/hamlets.geojson");
    private static final int MANY = 10_000_000;
    private static final String UTM_48N = "PROJCS[\"WGS_1984_UTM_Zone_48N\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
            + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
            + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
            + "PARAMETER[\"Central_Meridian\",105.0],PARAMETER[\"Scale_Factor\",0.9996],"
            + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    private BrokenMaps() {}

    static Stream<BrokenFile> all() {
        return Stream.of(geoJson(), shapefiles(), packages(), kml()).flatMap(each -> each);
    }

    private static Stream<BrokenFile> geoJson() {
        return Stream.of(
                json("nothing at all", "empty-file", ""),
                json("cut off", "broken-file", good().substring(0, 500)),
                json("a coordinate that is no number", "not-finite", good().replace("[105.25, 21.25]", "[NaN, 21.25]")),
                json("brackets a thousand deep", "not-a-feature-collection", "[".repeat(1_000)),
                json("coordinates a thousand deep", "broken-file", feature("\"coordinates\": " + "[".repeat(1_000))),
                json("a list, no collection", "not-a-feature-collection", "[1, 2]"),
                json("a single geometry", "not-a-feature-collection", "{\"type\": \"Point\", \"coordinates\": [105, 21]}"),
                json("two documents in one file", "broken-file", good() + good()),
                json("a shape that there is not", "wrong-geometry-type", good().replace("\"Point\"", "\"Circle\"")),
                json("a ring of two places", "broken-geometry", good().replace("[105.05, 21.25], [105.06, 21.25], [105.06, 21.26], [105.05, 21.26], [105.05, 21.25]", "[105.05, 21.25], [105.05, 21.25]")),
                json("a ring without area", "broken-geometry", good().replace("[105.05, 21.25], [105.06, 21.25], [105.06, 21.26], [105.05, 21.26], [105.05, 21.25]", "[105.05, 21.25], [105.06, 21.25], [105.05, 21.25], [105.05, 21.25]")),
                json("a ring of one place", "broken-geometry", good().replace("[105.05, 21.25], [105.06, 21.25], [105.06, 21.26], [105.05, 21.26], [105.05, 21.25]", "[105.05, 21.25]")),
                json("half a character", "invalid-text", good().replace("Bản Ba", "\\ud800")),
                json("places on the other side of the world", "outside-vietnam", good().replace("[105.25, 21.25]", "[-75.0, 40.0]")),
                new BrokenFile("UTF-16", "hamlets", "geojson", "map.geojson", "not-utf-8", bytes(good().getBytes(StandardCharsets.UTF_16))),
                json("a name of two million letters", "broken-file", good().replace("Bản Ba", "B".repeat(2_000_000))),
                new BrokenFile("a ring of ten million places", "hamlets", "geojson", "map.geojson", "row-too-long", BrokenMaps::hugeRing));
    }

    private static Stream<BrokenFile> shapefiles() {
        return Stream.of(
                shape("no archive, whatever its name says", "broken-file", text("PK no archive")),
                shape("an archive that is cut off", "broken-file", file -> Files.write(file, BrokenTables.cut(zip(shapefile(file))))),
                shape("no .dbf", "missing-part", file -> Files.write(file, zip(without(shapefile(file), ".dbf")))),
                shape("nothing in the archive", "missing-part", file -> Files.write(file, zip(Map.of("read.me", new byte[] {'x'})))),
                shape("an archive in the archive", "nested-archive", file -> Files.write(file, zip(Map.of("a.zip", zip(shapefile(file)))))),
                shape("a name that leads out of the archive", "unsafe-archive", file -> Files.write(file, zip(Map.of("../../a.shp", new byte[100])))),
                shape("two maps and no word which", "layer-not-chosen", file -> Files.write(file, zip(twice(shapefile(file))))),
                shape("a .shp that is cut off", "broken-file", spoilt(".shp", BrokenTables::cut)),
                shape("a .dbf that is cut off", "broken-file", spoilt(".dbf", BrokenTables::cut)),
                shape("a .shp with another file's start", "broken-file", spoilt(".shp", bytes -> patched(bytes, 0, 0x4949))),
                shape("a ring of ten million places", "geometry-too-large", file -> Files.write(file, zip(longRecord(shapefile(file))))),
                shape("another system than the one that is declared", "crs-contradiction", spoilt(".prj", bytes -> UTM_48N.getBytes(StandardCharsets.UTF_8))));
    }

    private static Stream<BrokenFile> packages() {
        return Stream.of(
                new BrokenFile("no database", "hamlets", "geopackage", "map.gpkg", "broken-file", text("words")),
                new BrokenFile("cut off", "hamlets", "geopackage", "map.gpkg", "broken-file", converted("gpkg", BrokenTables::cut)),
                new BrokenFile("its directory overwritten", "hamlets", "geopackage", "map.gpkg", "broken-file", converted("gpkg", bytes -> patched(bytes, 100, -1))),
                new BrokenFile("another file's start", "hamlets", "flatgeobuf", "map.fgb", "broken-file", text("words and words")),
                new BrokenFile("cut off", "hamlets", "flatgeobuf", "map.fgb", "broken-file", converted("fgb", BrokenTables::cut)),
                new BrokenFile("a header longer than the file", "hamlets", "flatgeobuf", "map.fgb", "broken-file", converted("fgb", bytes -> patched(bytes, 8, 0x00FFFF00))));
    }

    private static Stream<BrokenFile> kml() {
        String bomb = "<!DOCTYPE kml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        return Stream.of(
                new BrokenFile("entities in entities", "hamlets", "kml", "map.kml", "broken-file", text(bomb + "<kml>&b;</kml>")),
                new BrokenFile("a file of the server's", "hamlets", "kml", "map.kml", "broken-file", text("<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><kml>&x;</kml>")),
                new BrokenFile("cut off", "hamlets", "kml", "map.kml", "broken-file", converted("kml", BrokenTables::cut)),
                new BrokenFile("no placemark", "hamlets", "kml", "map.kml", "no-rows", text("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document/></kml>")),
                new BrokenFile("an archive without a map", "hamlets", "kml", "map.kmz", "missing-part", file -> Files.write(file, zip(Map.of("read.me", new byte[] {'x'})))));
    }

    private static BrokenFile json(String what, String code, String content) {
        return new BrokenFile(what, "hamlets", "geojson", "map.geojson", code, text(content));
    }

    private static BrokenFile shape(String what, String code, BrokenFile.Content content) {
        return new BrokenFile(what, "hamlets", "shapefile", "map.zip", code, content);
    }

    private static String good() {
        try {
            return Files.readString(GOOD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String feature(String geometry) {
        return "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": {}, \"geometry\": {\"type\": \"Polygon\", " + geometry;
    }

    private static void hugeRing(Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(feature("\"coordinates\": [["));
            for (int i = 0; i < MANY; i++) {
                writer.write(i == 0 ? "[105.1,21.3]" : ",[105.1,21.3]");
            }
            writer.write("]]}}]}");
        }
    }

    /** Sets four bytes. */
    private static byte[] patched(byte[] bytes, int at, int value) {
        byte[] patched = bytes.clone();
        ByteBuffer.wrap(patched).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return patched;
    }

    /** The good map in another format, as GDAL writes it. */
    private static BrokenFile.Content converted(String extension, UnaryOperator<byte[]> spoil) {
        return file -> {
            Path whole = Files.createTempDirectory(file.getParent(), "whole").resolve("map." + extension);
            Ogr.convert(GOOD, whole, "-nlt", "GEOMETRY");
            Files.write(file, spoil.apply(Files.readAllBytes(whole)));
        };
    }

    private static BrokenFile.Content spoilt(String extension, UnaryOperator<byte[]> spoil) {
        return file -> {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            shapefile(file).forEach((name, bytes) -> parts.put(name, name.endsWith(extension) ? spoil.apply(bytes) : bytes));
            Files.write(file, zip(parts));
        };
    }

    /** The areas among the hamlets. */
    private static Map<String, byte[]> shapefile(Path beside) throws IOException {
        Path folder = Files.createTempDirectory(beside.getParent(), "shape");
        Ogr.convert(GOOD, folder.resolve("map.shp"), "-nlt", "POLYGON", "-where", "code in ('H-001', 'H-002')");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                parts.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return parts;
    }

    private static Map<String, byte[]> without(Map<String, byte[]> parts, String extension) {
        Map<String, byte[]> fewer = new LinkedHashMap<>(parts);
        fewer.keySet().removeIf(name -> name.endsWith(extension));
        return fewer;
    }

    private static Map<String, byte[]> twice(Map<String, byte[]> parts) {
        Map<String, byte[]> both = new LinkedHashMap<>(parts);
        parts.forEach((name, bytes) -> both.put(name.replace("map", "other"), bytes));
        return both;
    }

    /** The first record says that it has ten million places, and the file is as long as that. */
    private static Map<String, byte[]> longRecord(Map<String, byte[]> parts) {
        Map<String, byte[]> longer = new LinkedHashMap<>(parts);
        longer.replaceAll((name, bytes) -> {
            if (!name.endsWith(".shp")) {
                return bytes;
            }
            byte[] shp = new byte[108 + 48 + 16 * MANY];
            // Zeros would shrink beyond what an archive may.
            new Random(1).nextBytes(shp);
            System.arraycopy(bytes, 0, shp, 0, bytes.length);
            ByteBuffer words = ByteBuffer.wrap(shp);
            words.putInt(24, shp.length / 2);
            words.putInt(104, (shp.length - 108) / 2);
            return shp;
        });
        return longer;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
