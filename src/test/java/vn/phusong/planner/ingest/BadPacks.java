package vn.phusong.planner.ingest;

import static vn.phusong.planner.ingest.BadPack.YAML;
import static vn.phusong.planner.ingest.BadPack.row;
import static vn.phusong.planner.ingest.BadPack.yaml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.phusong.testbed.MsiText;
import java.util.List;
import java.util.stream.Stream;

/** The ways to spoil the test pack: at least one for each issue code. */
final class BadPacks {
    private static final String HAMLETS = "hamlets.geojson";
    private static final String UNITS = "admin/units-2024.geojson";
    private static final String SITES = "network/sites.csv";
    private static final String SECTORS = "network/sectors.csv";
    private static final int HGT_BYTES = 2 * 1201 * 1201;
    private static final String CELLS = "network/cells.csv";
    private static final String SETTLEMENTS = "settlements.csv";
    private static final String UNCOVERED = "uncovered.csv";
    private static final String H2_RING = "[[[105.18, 21.24], [105.19, 21.24], [105.19, 21.25], [105.18, 21.25], [105.18, 21.24]]]";

    private BadPacks() {}

    static Stream<BadPack> all() {
        return Stream.concat(manifests(), contents());
    }

    /** pack.yaml is at fault. */
    static Stream<BadPack> manifests() {
        return Stream.of(ofManifest(), ofDatasetEntries()).flatMap(List::stream);
    }

    /** A file is at fault, or a row. */
    static Stream<BadPack> contents() {
        return Stream.concat(
                QualityPacks.all(),
                Stream.of(ofFiles(), ofRasters(), ofFields(), ofGeometries(), amongRows(), ofObservedCells())
                        .flatMap(List::stream));
    }

    private static List<BadPack> ofManifest() {
        return List.of(
                new BadPack("pack-not-found", null, YAML, null, null, "Give the folder", pack -> pack.delete(YAML)),
                new BadPack("empty-file", null, YAML, null, null, "pack: …", pack -> pack.write(YAML, "# nothing\n")),
                new BadPack("not-utf-8", null, YAML, null, null, "UTF-8", pack -> pack.write(
                        YAML, "pack: Phú Thọ".getBytes(StandardCharsets.UTF_16))),
                yaml("control-character", "licence: ", "licence", "Remove it", "licence: CC0-1.0", "licence: \"CC0\\0\""),
                yaml("invalid-text", "title:", "title.vi", "\\ud800", "vi: \"Gói", "vi: \"\\ud800Gói"),
                yaml("too-long", "source: \"xx", "source", "≤ 1000", "source: \"made by hand for tests\"", "source: \"" + "x".repeat(1001) + "\""),
                yaml("unknown-key", "0key", "a\u2400key", "Known keys", "licence: CC0-1.0", "licence: CC0-1.0\n\"a\\0key\": 1"),
                new BadPack("wrong-type", null, YAML, "[1]", "pack.yaml", "key: value", pack -> pack.write(YAML, "[1]\n")),
                new BadPack("not-utf-8", null, YAML, null, null, "from line 2 on", pack -> pack.write(
                        YAML, "pack: tiny\ntitle: é\n".getBytes(StandardCharsets.ISO_8859_1))),
                yaml("yaml-syntax", "licence", null, "Mend this line", "synthetic: true", "synthetic: [true"),
                new BadPack("duplicate-key", null, YAML, "licence: again", "licence", "Remove one", pack -> pack.append(
                        YAML, "licence: again")),
                yaml("unknown-key", "license", "license", "licence", "licence: CC0-1.0", "license: CC0-1.0"),
                yaml("missing-key", "pack:", "licence", "licence: …", "licence: CC0-1.0", "license: CC0-1.0"),
                yaml("missing-key", "2025-07", "editions[1].valid_from", "valid_from", ", valid_from: 2025-07-01}", "}"),
                yaml("wrong-type", "synthetic", "synthetic", "true | false", "synthetic: true", "synthetic: maybe"),
                yaml("wrong-type", "title:", "title", "key: value", "title: {vi: \"Gói thử nhỏ\", en: \"Tiny test pack\"}", "title: Tiny"),
                yaml("wrong-type", "2024-11\", title", "editions[2].valid_to", "yyyy-mm-dd", "valid_to: 2025-07-01", "valid_to: 1/7/2025"),
                yaml("invalid-value", "pack:", "pack", "[a-z0-9]", "pack: tiny", "pack: Tiny_Pack"),
                yaml("invalid-value", "delta_n", "radio.delta_n", "157", "delta_n: 45", "delta_n: 450"),
                yaml("invalid-value", "2024-11\", title", "editions[2].valid_to", "> 2024-11-01", "valid_to: 2025-07-01", "valid_to: 2024-11-01"),
                yaml("missing-key", "name: hamlets", "datasets[4].crs", "crs: …", "    file: hamlets.geojson\n    format: geojson\n    crs: EPSG:4326\n", "    file: hamlets.geojson\n    format: geojson\n"),
                yaml("duplicate-edition", "2024-11\", title: {vi: \"Đến", "editions[2].code", "of its own", "code: \"2025-07\"", "code: \"2024-11\""),
                yaml("overlapping-editions", "2024-11\", title", "editions[2].valid_from", "[2025-07-01, …)", "valid_to: 2025-07-01", "valid_to: 2025-08-01"),
                yaml("edition-not-declared", "register_edition", "register_edition", "2024-11 | 2025-07", "register_edition: \"2024-11\"", "register_edition: \"2020\""));
    }

    private static List<BadPack> ofDatasetEntries() {
        return List.of(
                yaml("unknown-kind", "kind: masts", "datasets[10].kind", "sectors", "kind: sectors", "kind: masts"),
                yaml("unknown-format", "format: shp", "datasets[4].format", "geojson", "kind: hamlets\n    file: hamlets.geojson\n    format: geojson", "kind: hamlets\n    file: hamlets.geojson\n    format: shp"),
                yaml("unknown-column-field", "columns", "datasets[9].columns.height", "structure_height_m", "{code: MA_TRAM", "{height: CAO, code: MA_TRAM"),
                yaml("unknown-key", "clases", "datasets[12].clases", "columns", "file: network/inventory.csv", "clases: {1: OPEN}\n    file: network/inventory.csv"),
                yaml("duplicate-dataset", "name: units-2024 #2", "datasets[2].name", "of its own", "name: units-2025", "name: units-2024 #2"),
                yaml("edition-not-declared", "edition: \"2026\"", "datasets[2].edition", "2024-11", "edition: \"2025-07\"", "edition: \"2026\""),
                yaml("file-not-found", "hamlet.geojson", "datasets[4].file", "hamlet.geojson", "file: hamlets.geojson", "file: hamlet.geojson"),
                yaml("file-outside-pack", "/etc", "datasets[4].file", "from there", "file: hamlets.geojson", "file: /etc/passwd"),
                yaml("file-outside-pack", "..", "datasets[4].file", "from there", "file: hamlets.geojson", "file: ../x.geojson"),
                new BadPack("file-outside-pack", null, YAML, "hamlets.geojson", "datasets[4].file", "from there", pack -> pack.link(
                        "hamlets.geojson", Path.of("/etc/hostname"))),
                yaml("unknown-crs", "99999", "datasets[9].crs", "EPSG:9208", "crs: EPSG:9208", "crs: EPSG:99999"),
                yaml("deprecated-crs", "6959", "datasets[9].crs", "EPSG:9205 … 9218", "crs: EPSG:9208", "crs: EPSG:6959"));
    }

    private static List<BadPack> ofFiles() {
        return List.of(
                new BadPack("doubtful-crs", "sites", SITES, null, "crs", "read as EPSG:9208", pack -> pack.edit(
                        YAML, "crs: EPSG:9208", "crs: EPSG:9211")),
                new BadPack("empty-file", "cells", CELLS, null, null, "Expected: CSV (RFC 4180)", pack -> pack.write(CELLS, "")),
                new BadPack("not-utf-8", "targets", "targets.geojson", null, null, "line 3", pack -> pack.write(
                        "targets.geojson", pack.read("targets.geojson").getBytes(Charset.forName("windows-1258")))),
                new BadPack("not-utf-8", "uncovered", UNCOVERED, "H-003", null, "encoding: windows-1258", pack -> pack.write(
                        UNCOVERED, pack.read(UNCOVERED).getBytes(Charset.forName("windows-1258")))),
                new BadPack("csv-separator", "settlements", SETTLEMENTS, "people", null, "separated by ;", pack -> pack.write(
                        SETTLEMENTS, "hamlet;lon;lat;people\nH-001;105,0525;21,2531;180\n")),
                new BadPack("read-in-encoding", "uncovered", UNCOVERED, null, null, "UTF-16LE", pack -> pack.write(
                        UNCOVERED, ("\uFEFF" + pack.read(UNCOVERED)).getBytes(StandardCharsets.UTF_16LE))),
                new BadPack("broken-file", "hamlets", HAMLETS, "H-002", null, "RFC 7946", pack -> pack.write(
                        HAMLETS, pack.read(HAMLETS).substring(0, pack.read(HAMLETS).indexOf("Khu 2")))),
                row("broken-file", "uncovered", "uncovered.csv", "H-003", null, "RFC 4180", "2024\"", "2024\"x"),
                row("row-too-long", "uncovered", "uncovered.csv", "H-003", null, "1048576", "2024-12-31", "x".repeat(1_100_000)),
                new BadPack("file-too-large", "cells", "network/cells.csv.gz", null, null, "≤ 100000 B", pack -> pack.pack(
                        CELLS, pack.read(CELLS).repeat(1000))),
                new BadPack("not-a-feature-collection", "hamlets", HAMLETS, null, null, "(found: […])", pack -> pack.write(
                        HAMLETS, "[]")),
                new BadPack("broken-file", "hamlets", HAMLETS, "[[[", null, "[[…]] ≤ 100", pack -> pack.write(
                        HAMLETS, "{\"features\": [\n" + "[".repeat(200))),
                row("not-a-feature-collection", "hamlets", HAMLETS, null, null, "FeatureCollection", "\"FeatureCollection\"", "\"Collection\""),
                row("missing-column", "sites", SITES, "MA_TRAM", "E, N", "columns in pack.yaml", "owner,E,N", "owner,E,Y"),
                row("missing-column", "settlements", "settlements.csv", "hamlet", "people", "people", "lat,people", "lat,persons"),
                row("duplicate-column", "cells", CELLS, "code", "code", "Rename", "code,sector", "code,code"),
                row("unused-columns", "sectors", SECTORS, null, null, "electrical_tilt_deg", "electrical_tilt_deg", "tilt"),
                new BadPack("missing-kind", null, YAML, null, "datasets", "add one", pack -> {}),
                new BadPack("empty-list", "uncovered", "uncovered.csv", null, null, "no rows", pack -> pack.write(
                        "uncovered.csv", "hamlet,as_of,source\n")),
                headerOnly("operators", "network/operators.csv"),
                headerOnly("sites", SITES),
                headerOnly("sectors", SECTORS),
                headerOnly("cells", CELLS),
                headerOnly("inventory", "network/inventory.csv"),
                headerOnly("successors", "admin/successors.csv"),
                withoutFeatures("units-2024", UNITS),
                withoutFeatures("hamlets", HAMLETS),
                withoutFeatures("targets", "targets.geojson"),
                new BadPack("no-valid-row", "sites", SITES, null, null, "reference system", pack -> pack.edit(
                        YAML, "crs: EPSG:9208", "crs: EPSG:32748")));
    }

    private static BadPack headerOnly(String dataset, String file) {
        return new BadPack("no-rows", dataset, file, null, null, "export it again", pack -> pack.write(
                file, pack.read(file).lines().findFirst().orElseThrow() + "\n"));
    }

    private static BadPack withoutFeatures(String dataset, String file) {
        return new BadPack("no-rows", dataset, file, null, null, "export it again", pack -> pack.write(
                file, "{\"type\": \"FeatureCollection\", \"features\": []}"));
    }

    private static List<BadPack> ofRasters() {
        return List.of(
                new BadPack("raster-unreadable", "dem", "dem.tif", null, null, "complete", pack -> pack.write(
                                "dem.tif", "no raster")
                        .append(YAML, raster("elevation", "dem.tif", "geotiff"))),
                new BadPack("raster-hgt-size", "dem", "dem/N21E105.hgt", null, null, "2884802", pack -> pack.write(
                                "dem/N21E105.hgt", new byte[1000])
                        .append(YAML, raster("elevation", "dem", "hgt"))),
                new BadPack("hamlets-without-elevation", "dem", "dem", null, "N21E105", "N21E105.hgt", pack -> pack.write(
                                "dem/N21E106.hgt", new byte[HGT_BYTES])
                        .append(YAML, raster("elevation", "dem", "hgt"))),
                new BadPack("hamlet-in-void", "dem", "dem", null, null, "void", pack -> pack.write(
                                "dem/N21E105.hgt", voidInTheSouth())
                        .append(YAML, raster("elevation", "dem", "hgt"))),
                new BadPack("empty-file", "dem", "dem", null, null, "*.hgt", pack -> pack.write(
                                "dem/readme.txt", "no tiles yet")
                        .append(YAML, raster("elevation", "dem", "hgt"))),
                new BadPack("not-allowed", "dem", "dem.tif", null, "classes.7", "OPEN", pack -> pack.write(
                                "dem.tif", "not even opened")
                        .append(YAML, raster("clutter", "dem.tif", "geotiff") + "\n    classes: {7: SWAMP}")));
    }

    private static byte[] voidInTheSouth() {
        byte[] tile = new byte[HGT_BYTES];
        for (int i = HGT_BYTES / 4 * 2; i < HGT_BYTES; i += 2) {
            tile[i] = Byte.MIN_VALUE;
        }
        return tile;
    }

    private static String raster(String kind, String file, String format) {
        return """
                  - name: dem
                    kind: %s
                    file: %s
                    format: %s
                    crs: EPSG:4326""".formatted(kind, file, format).indent(2).stripTrailing();
    }

    private static List<BadPack> ofFields() {
        return List.of(
                row("wrong-column-count", "cells", CELLS, "C-001-2-N", null, "9", "C-001-2-N,S-001-2,NR,", "C-001-2-N,S-001-2,"),
                row("missing-field", "sites", SITES, "T-002", "owner", "owner is missing", ",,towerco,", ",,,"),
                row("missing-field", "units-2024", UNITS, "07903", "parent", "[0-9A-Za-z._-]{2,20}", "\"unit_type\": \"thị trấn\", \"parent\": \"231\"", "\"unit_type\": \"thị trấn\""),
                row("control-character", "hamlets", HAMLETS, "H-003", "name", "Remove it", "Bản Ba", "Bản\\u0000Ba"),
                row("invalid-text", "hamlets", HAMLETS, "H-003", "name", "\\ud800", "Bản Ba", "\\ud800Bản Ba"),
                row("too-long", "hamlets", HAMLETS, "H-003", "name", "≤ 200", "Bản Ba", "x".repeat(201)),
                row("too-long", "uncovered", "uncovered.csv", "H-003", "source", "≤ 1000", "2024-12-31,", "2024-12-31," + "x".repeat(1001)),
                row("too-long", "operators", "network/operators.csv", "mobifone", "mnc", "[0-9]{2,3}", "01;08", "01" + ";08".repeat(70)),
                row("wrong-format", "sites", SITES, "T 003", "code", "[0-9A-Za-z_-]", "T-003", "T 003"),
                row("wrong-format", "operators", "network/operators.csv", "mobifone", "mnc", "[0-9]{2,3}", "01;08", "01;8a"),
                row("not-a-number", "cells", CELLS, "C-001-1-G", "frequency_MHz", "300.000 … 6000", "947.2", "\"947,2\""),
                row("not-a-number", "sites", SITES, "T-002", "E", "1234.567", "532000.0", "NaN"),
                new BadPack("ambiguous-number", "settlements", SETTLEMENTS, "1.000", "people", "1.000 | 1000", pack -> pack.write(
                        SETTLEMENTS, "hamlet;lon;lat;people\nH-001;105,0525;21,2531;1.000\n")),
                row("not-an-integer", "settlements", "settlements.csv", "105.1850", "people", "0 … 100000", "21.2450,420", "21.2450,420.5"),
                row("not-a-flag", "inventory", "network/inventory.csv", "GSM", "complete", "true | false", "GSM,25,true", "GSM,25,yes"),
                row("not-a-date", "uncovered", "uncovered.csv", "H-003", "as_of", "yyyy-mm-dd", "2024-12-31", "12/31/2024"),
                row("not-allowed", "cells", CELLS, "C-001-2-N", "technology", "GSM | UMTS | LTE | NR", "NR", "5G"),
                row("out-of-range", "sectors", SECTORS, "S-001-2", "azimuth_deg", "0 … 359.99", "viettel,120", "viettel,360"),
                row("out-of-range", "hamlets", HAMLETS, "H-001", "population", "0 … 1000000", "\"population\": 300", "\"population\": -3"),
                row("incomplete-pair", "hamlets", HAMLETS, "H-001", "centre_lat", "centre_lon, centre_lat", ", \"centre_lat\": 21.253", ""),
                row("province-with-parent", "units-2024", UNITS, "Tỉnh Thử", "parent", "correct level", "\"population\": null", "\"parent\": \"231\""),
                row("own-parent", "units-2024", UNITS, "Huyện Một", "parent", "≠ 230", "\"Huyện Một\", \"unit_type\": \"huyện\", \"parent\": \"25\"", "\"Huyện Một\", \"unit_type\": \"huyện\", \"parent\": \"230\""),
                row("same-edition", "successors", "admin/successors.csv", "07906", "edition_to", "another edition", "2024-11,07906,2025-07", "2024-11,07906,2024-11"),
                row("reserved-code", "operators", "network/operators.csv", "at-least-two", "code", "≠ any", "mobifone,MobiFone", "at-least-two,MobiFone"));
    }

    private static List<BadPack> ofGeometries() {
        return List.of(
                row("missing-geometry", "targets", "targets.geojson", "DC-1", "geometry", "Point", "{\"type\": \"Point\", \"coordinates\": [105.2, 21.35]}", "null"),
                row("wrong-geometry-type", "units-2024", UNITS, "Huyện Hai", "geometry", "MultiPolygon | Polygon", "{\"type\": \"Polygon\", \"coordinates\": [[[105.15, 21.2], [105.3, 21.2], [105.3, 21.4], [105.15, 21.4], [105.15, 21.2]]]}", "{\"type\": \"Point\", \"coordinates\": [105.2, 21.3]}"),
                row("wrong-geometry-type", "hamlets", HAMLETS, "H-003", "geometry", "MultiPolygon", "\"Point\"", "\"LineString\""),
                row("wrong-geometry-type", "hamlets", HAMLETS, "H-003", "geometry", "The geometry is a {\"kind\":", "\"type\": \"Point\"", "\"kind\": \"Point\""),
                row("not-a-coordinate", "settlements", SETTLEMENTS, "105.1850", "lon", "105°20'56.4\"E", "105.1850", "105.1850N"),
                new BadPack("not-a-coordinate", "settlements", SETTLEMENTS, "H-001", "lonlat", "105,34808/21,21572", pack -> pack.write(
                        SETTLEMENTS, "hamlet,lonlat,people\nH-001,105 20 21,180\n")),
                new BadPack("not-wkt", "settlements", SETTLEMENTS, "H-001", "wkt", "POINT (105.3 21.2)", pack -> pack.write(
                        SETTLEMENTS, "hamlet,wkt,people\nH-001,POINT (105.05),180\n")),
                new BadPack("srid-contradiction", "settlements", SETTLEMENTS, "H-001", "wkt", "crs: EPSG:4326", pack -> pack.write(
                        SETTLEMENTS, "hamlet,wkt,people\nH-001,SRID=9208;POINT (544293 2347181),180\n")),
                row("not-finite", "hamlets", HAMLETS, "H-003", "geometry", "[lon, lat]", "[105.25, 21.25]", "[NaN, 21.25]"),
                row("not-lon-lat", "hamlets", HAMLETS, "H-003", "geometry", "lon -180", "[105.25, 21.25]", "[544293.4, 2347181.1]"),
                row("outside-vietnam", "hamlets", HAMLETS, "H-003", "geometry", "lon 102 … 118", "[105.25, 21.25]", "[21.25, 85.25]"),
                row("outside-crs", "sites", SITES, "T-002", "E, N", "crs in pack.yaml", "532000.0,2352000.0", "532000.0,99999999999"),
                row("broken-geometry", "hamlets", HAMLETS, "H-002", "geometry", "[lon, lat]", H2_RING, "[[[105.18, 21.24], [105.19, 21.24]]]"),
                row("broken-geometry", "hamlets", HAMLETS, "H-002", "geometry", "Simple Features", H2_RING, "[[[105.18, 21.24], [105.19, 21.24], [105.18, 21.24], [105.18, 21.24]]]"),
                row("repaired-geometry", "hamlets", HAMLETS, "H-002", "geometry", "Look at the result", H2_RING, "[[[105.18, 21.24], [105.19, 21.25], [105.19, 21.24], [105.18, 21.25], [105.18, 21.24]]]"),
                row("repaired-geometry", "hamlets", HAMLETS, "H-002", "geometry", "Ring not closed", H2_RING, "[[[105.18, 21.24], [105.19, 21.24], [105.19, 21.25]]]"));
    }

    private static List<BadPack> amongRows() {
        return List.of(
                row("duplicate-code", "sites", SITES, "T-001,Sắp", "code", "differ from the code in dataset:row sites:2", "T-003,Sắp", "T-001,Sắp"),
                row("unknown-reference", "sectors", SECTORS, "S-002-1", "site", "sites", "T-002", "T-009"),
                row("unknown-reference", "hamlets", HAMLETS, "H-002", "commune", "admin-units 2024-11", "\"Khu 2\", \"commune\": \"07903\"", "\"Khu 2\", \"commune\": \"09999\""),
                row("unknown-reference", "hamlets", HAMLETS, "H-002", "commune", "admin-units 2024-11 → 07903", "\"Khu 2\", \"commune\": \"07903\"", "\"Khu 2\", \"commune\": \"7903\""),
                row("unknown-reference", "hamlets", HAMLETS, "H-002", "commune", "admin-units 2024-11 → 07903", "\"Khu 2\", \"commune\": \"07903\"", "\"Khu 2\", \"commune\": \"7903.0\""),
                row("code-with-decimals", "sites", SITES, "3.0,Sắp", "code", "3 | 03", "T-003,Sắp", "3.0,Sắp"),
                row("lost-digits", "sites", SITES, "1.05E+05,Sắp", "code", "only 15 digits", "T-003,Sắp", "1.05E+05,Sắp"),
                row("code-as-date", "sites", SITES, "3-Jan,Sắp", "code", "taken the code for a date", "T-003,Sắp", "3-Jan,Sắp"),
                row("code-as-date", "sites", SITES, "01/03/2025,Sắp", "code", "taken the code for a date", "T-003,Sắp", "01/03/2025,Sắp"),
                row("lost-zeros", "operators", "network/operators.csv", "Viettel", "mnc", "04 | 004", "452,04", "452,4"),
                new BadPack("inventory-outdated", "inventory", "network/inventory.csv", "LTE,25,true", "as_of", "cells 2025-12-31", pack -> pack.edit(
                        "pack.yaml", "kind: cells\n", "kind: cells\n    as_of: 2025-12-31\n")),
                row("unknown-reference", "successors", "admin/successors.csv", "07906", "code_to", "admin-units 2025-07", "07906,2025-07,07903", "07906,2025-07,07906"),
                row("unknown-reference", "inventory", "network/inventory.csv", "GSM", "area", "admin-units", "GSM,25", "GSM,26"),
                new BadPack("reference-left-out", "sectors", SECTORS, "S-003-1", "site", "sites:4", pack -> pack.edit(
                        SITES, "MAST,30", "MAST,3000")),
                new BadPack("no-row-left", "uncovered", "uncovered.csv", null, null, "Mend these errors first", pack -> pack.write(
                        HAMLETS, pack.read(HAMLETS).replace("\"name\": ", "\"title\": "))),
                row("parent-not-above", "units-2024", UNITS, "Huyện Hai", "parent", "PROVINCE", "\"Huyện Hai\", \"unit_type\": \"huyện\", \"parent\": \"25\"", "\"Huyện Hai\", \"unit_type\": \"huyện\", \"parent\": \"230\""),
                row("centre-outside-unit", "units-2024", UNITS, "Hoà Một", "centre_lon, centre_lat", "Check the coordinates", "\"centre_lon\": 105.07", "\"centre_lon\": 105.27"),
                row("shares-do-not-add-up", "successors", "admin/successors.csv", "0.4,", "area_share", "instead of 1", "0.6,0.5", "0.5,0.5"),
                new BadPack("inventory-not-complete", "inventory", "network/inventory.csv", "LTE,25,true", "complete", "viettel LTE is declared complete, but rows it needs were left out: 1 (cells 1)", pack -> pack.edit(
                        CELLS, "LTE,B3,1815", "LTE,B3,18150")),
                row("antenna-above-structure", "sectors", SECTORS, "S-001-2", "height_m", "≤ 45", "120,42", "120,52"),
                row("unknown-antenna", "sectors", SECTORS, "S-002-1", "antenna", "omni | tr36814", "omni", "omny"),
                new BadPack("antenna-gain-differs", "sectors", SECTORS, "S-001-1", "peak_gain_dBi", "(15 dBi)", pack ->
                        withPattern(pack, "GAIN 15 dBi")),
                new BadPack("antenna-tilt-differs", "sectors", SECTORS, "S-001-1", "electrical_tilt_deg", "contains (6)", pack ->
                        withPattern(pack, "GAIN 17.2 dBi\nTILT 6")),
                new BadPack("antenna-frequency-differs", "cells", CELLS, "C-001-1-L", "frequency_MHz", "K1: 2140", pack ->
                        withPattern(pack, "GAIN 17.2 dBi\nFREQUENCY 2140")),
                row("not-a-commune", "hamlets", HAMLETS, "H-002", "commune", "COMMUNE", "\"Khu 2\", \"commune\": \"07903\"", "\"Khu 2\", \"commune\": \"231\""),
                row("hamlet-without-location", "hamlets", HAMLETS, "H-003", "geometry", "centre_lon", "{\"type\": \"Point\", \"coordinates\": [105.25, 21.25]}", "null"),
                row("centre-outside-boundary", "hamlets", HAMLETS, "H-001", "centre_lon, centre_lat", "Check both", "\"centre_lon\": 105.052", "\"centre_lon\": 105.062"),
                row("centre-outside-commune", "hamlets", HAMLETS, "H-003", "commune", "Check the commune code", "\"Bản Ba\", \"commune\": \"07903\"", "\"Bản Ba\", \"commune\": \"07906\""),
                row("no-commune-in-edition", "hamlets", HAMLETS, "H-002", "commune", "add a successor", H2_RING, "[[[106.18, 21.24], [106.19, 21.24], [106.19, 21.25], [106.18, 21.25], [106.18, 21.24]]]"),
                row("settlement-far-from-hamlet", "settlements", "settlements.csv", "105.2850", "hamlet", "far outside", "105.1850", "105.2850"));
    }

    /** The first sector has the pattern of a file. */
    private static void withPattern(PackFolder pack, String headers) {
        pack.write("antennas/K1.msi", MsiText.of(headers, MsiText.FLAT, MsiText.FLAT))
                .append(YAML, "  - {name: antennas, kind: antennas, file: antennas, format: msi}")
                .edit(SECTORS, "2,3.5,,17.2", "2,3.5,K1,17.2");
    }

    private static List<BadPack> ofObservedCells() {
        return List.of(
                observed("short-mnc", "mnc", "04", "LTE,452,4,25143,7833863,105.1,21.2"),
                observed("placeholder-id", "cell", "NR < 2^36", "GSM,452,04,10081,2147483647,105.1,21.2"),
                observed("placeholder-id", "area", "1 … 65533", "GSM,452,04,65535,5293,105.1,21.2"),
                observed("doubtful-technology", "radio", "they fit NR.", "GSM,452,04,267410,11950084407,105.1,21.2"),
                observed("doubtful-technology", "radio", "UMTS | LTE | NR", "GSM,452,04,10068,7833863,105.1,21.2"),
                observed("unknown-mnc", "mnc", "mobifone 01;08, viettel 04", "GSM,452,07,10068,5293,105.1,21.2"),
                observed("repeated-observation", "cell", "observed:2", "GSM,452,04,1,5,105.1,21.2\nGSM,452,04,1,5,105.2,21.2"));
    }

    private static BadPack observed(String code, String field, String remedy, String rows) {
        String last = rows.substring(rows.lastIndexOf('\n') + 1);
        return new BadPack(code, "observed", "observed.csv", last, field, remedy, pack -> pack
                .append(YAML, "  - {name: observed, kind: observed-cells, file: observed.csv, format: opencellid, crs: EPSG:4326}")
                .write("observed.csv", "radio,mcc,net,area,cell,lon,lat\n" + rows + "\n"));
    }
}
