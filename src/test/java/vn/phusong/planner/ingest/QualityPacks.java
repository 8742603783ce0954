package vn.phusong.planner.ingest;

import static vn.phusong.planner.ingest.BadPack.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Ways to spoil the test pack that only the comparison of rows with their neighbours and with the world shows. */
final class QualityPacks {
    private static final String HAMLETS = "hamlets.geojson";
    private static final String UNITS = "admin/units-2024.geojson";
    private static final String SITES = "network/sites.csv";
    private static final String CELLS = "network/cells.csv";
    private static final String OPERATORS = "network/operators.csv";
    private static final String SETTLEMENTS = "settlements.csv";
    private static final String H2_RING = "[[[105.18, 21.24], [105.19, 21.24], [105.19, 21.25], [105.18, 21.25], [105.18, 21.24]]]";
    private static final String SUCCESSORS = "admin/successors.csv";

    /** Hoà Hai, west to east. */
    private static final String HOA_HAI = "[[[105.15, 21.2], [105.3, 21.2], [105.3, 21.3], [105.15, 21.3], [105.15, 21.2]]]";

    private QualityPacks() {}

    static Stream<BadPack> all() {
        return Stream.of(ofUnits(), ofHamlets(), ofSites(), ofCells(), ofTargets(), ofTexts()).flatMap(List::stream);
    }

    private static BadPack unit(String code, String marker, String field, String remedy, String from, String to) {
        return row(code, "units-2024", UNITS, marker, field, remedy, from, to);
    }

    private static List<BadPack> ofUnits() {
        return List.of(
                unit("units-overlap", "Hoà Một", "geometry", "07900 × 07903", HOA_HAI, HOA_HAI.replace("105.15", "105.14")),
                // A gap along the whole side is open at its end; this one is closed.
                unit("tiling-hole", "Hoà Một", "geometry", "enclave", HOA_HAI, "[[[105.15, 21.2], [105.3, 21.2], [105.3, 21.3], [105.15, 21.3], [105.15, 21.26], [105.16, 21.25], [105.15, 21.24], [105.15, 21.2]]]"),
                unit("tiling-pinhole", "Hoà Một", "geometry", "pin-hole", HOA_HAI, "[[[105.15, 21.2], [105.3, 21.2], [105.3, 21.3], [105.15, 21.3], [105.15, 21.25001], [105.15001, 21.25], [105.15, 21.24999], [105.15, 21.2]]]"),
                unit("unit-outside-parent", "Hoà Hai", "parent", "≤ 10000 m²", HOA_HAI, HOA_HAI.replace("105.3", "105.31")),
                unit("parent-not-filled", "Huyện Hai", "geometry", "of it empty", HOA_HAI, HOA_HAI.replace("105.3", "105.29")),
                unit("sum-differs", "Huyện Một", "population", "add up to 1500", "\"Huyện Một\",", "\"Huyện Một\", \"population\": 1600,"),
                unit("area-differs", "Hoà Hai", "area_km2", "± 5 %", "\"Hoà Hai\",", "\"Hoà Hai\", \"area_km2\": 150,"),
                new BadPack("hasc-contradiction", "units-2024", UNITS, "Hoà Hai", "hasc", "2 ways", pack -> pack.edit(
                                UNITS, "\"Hoà Hai\",", "\"Hoà Hai\", \"hasc\": \"VN.PT.HM\",")
                        .edit(UNITS, "\"Thuỷ Ba\",", "\"Thuỷ Ba\", \"hasc\": \"VN.QB.QT\",")),
                new BadPack("foreign-unit-code", "units-2024", UNITS, null, "code", "expected [0-9]{5}", pack -> pack.write(
                                UNITS, pack.read(UNITS).replace("07906", "VNM.44.1.6_1"))
                        .write(SUCCESSORS, pack.read(SUCCESSORS).replace("07906", "VNM.44.1.6_1"))
                        .write(HAMLETS, pack.read(HAMLETS).replace("07906", "VNM.44.1.6_1"))),
                new BadPack("unit-centre-computed", "units-2024", UNITS, null, "centre_lon, centre_lat", "5 / 6 units", pack -> pack.edit(
                        UNITS, "Huyện Hai", "Huyện Ba")),
                unit("implausible-density", "Hoà Một", "population", "1 … 50000/km²", "\"population\": 1500", "\"population\": 300"),
                unit("nobody", "Hoà Một", "population", "leave it empty", "\"population\": 1500", "\"population\": 0"),
                unit("implausible-households", "Thuỷ Ba", "households", "1 … 12", "\"households\": 250", "\"households\": 2500"),
                unit("similar-names", "\"Hoà Hai\"", "name", "Hòa hai (07906)", "\"Thuỷ Ba\"", "\"Hòa hai\""));
    }

    private static List<BadPack> ofTargets() {
        String file = "targets.geojson";
        String kind = "\"kind\": \"DISTRICT_CENTRE\"";
        return List.of(
                row("place-uncertain", "targets", file, "DC-1", "coord_uncertainty_m", "501 m", kind, kind + ", \"coord_uncertainty_m\": 501"),
                row("place-unverified", "targets", file, "DC-1", "coord_method", "Hoà Hai", kind, kind + ", \"coord_method\": \"guess_unverified\""));
    }

    private static List<BadPack> ofHamlets() {
        return List.of(
                row("hamlets-overlap", "hamlets", HAMLETS, "H-002", "geometry", "H-002 × H-001", H2_RING, "[[[105.055, 21.255], [105.065, 21.255], [105.065, 21.265], [105.055, 21.265], [105.055, 21.255]]]"),
                row("hamlet-across-commune", "hamlets", HAMLETS, "H-002", "commune", "07903: 50.0 %. Allowed: ≤ 5 %", H2_RING, "[[[105.145, 21.24], [105.155, 21.24], [105.155, 21.25], [105.145, 21.25], [105.145, 21.24]]]"),
                row("hamlet-outside-province", "hamlets", HAMLETS, "H-003", "geometry", "outside the province 25: +5", "[105.25, 21.25]", "[105.35, 21.25]"),
                row("duplicate-geometry", "hamlets", HAMLETS, "H-004", "geometry", "H-003 (hamlets:3)", "\"geometry\": null, \"properties\": {\"code\": \"H-004\"", "\"geometry\": {\"type\": \"Point\", \"coordinates\": [105.25, 21.25]}, \"properties\": {\"code\": \"H-004\""),
                new BadPack("hamlet-without-boundary", "hamlets", HAMLETS, null, "geometry", "3 / 5 hamlets", pack -> pack.edit(
                        HAMLETS, "Bản Ba", "Bản Bảy")),
                new BadPack("hamlet-centre-computed", "hamlets", HAMLETS, null, "centre_lon, centre_lat", "1 / 5 hamlets", pack -> pack.edit(
                        HAMLETS, "Bản Ba", "Bản Bảy")),
                new BadPack("missing-datum-shift", "settlements", SETTLEMENTS, null, "crs", "crs: EPSG:4756 (0.0 % → 100.0 %)", pack -> pack.write(
                        SETTLEMENTS, housesAtTheWesternEdge())));
    }

    /** Of H-001, in degrees of VN-2000: 196 m west and 108 m north of where they stand. */
    private static String housesAtTheWesternEdge() {
        StringBuilder houses = new StringBuilder("hamlet,lon,lat,people\n");
        for (int i = 0; i < 10; i++) {
            houses.append("H-001,105.0486,").append(new BigDecimal("21.2518").add(BigDecimal.valueOf(i, 4))).append(",10\n");
        }
        return houses.toString();
    }

    private static List<BadPack> ofSites() {
        return List.of(
                row("site-beyond-belt", "sites", SITES, "T-002", "geometry", "≤ 35 km", "532000.0,2352000.0", "632000.0,2352000.0"),
                row("sites-too-close", "sites", SITES, "T-003", "geometry", "T-003 – T-002: 10.0 m. Expected: > 20 m", "mobifone,533000.0,2360000.0", "towerco,532010.0,2352000.0"),
                new BadPack("site-far-from-commune", "sites", SITES, "T-002", "commune", "declared commune 07903 (+9", pack -> inCommune(
                        pack, "07903")),
                new BadPack("site-commune-unknown", "sites", SITES, "T-001", "commune", "The site lies in: 07900 | 07903", pack -> inCommune(
                        pack, "09999")),
                row("network-code-not-assigned", "operators", OPERATORS, "mobifone", "mnc", "In use: 452: 01 | 02", "01;08", "01;06"),
                row("network-code-of-another", "operators", OPERATORS, "mobifone", "mnc", "Expected: MobiFone: 452-01", "01;08", "02"));
    }

    private static void inCommune(PackFolder pack, String commune) {
        pack.write(SITES, pack.read(SITES).replace("status", "status,commune").replace("ON_AIR", "ON_AIR," + commune).replace("PLANNED", "PLANNED,"));
    }

    private static List<BadPack> ofCells() {
        return List.of(
                row("unknown-band", "cells", CELLS, "C-001-1-L", "band", "Known: 1 | 2 | 3", "LTE,B3,1815", "LTE,B99,1815"),
                row("frequency-outside-band", "cells", CELLS, "C-001-1-L", "frequency_MHz", "1805 … 1880 MHz", "LTE,B3,1815", "LTE,B3,1720"),
                row("unusual-bandwidth", "cells", CELLS, "C-001-1-L", "bandwidth_MHz", "1.4 | 3 | 5", "1815,20", "1815,12"),
                row("spectrum-of-another", "cells", CELLS, "C-003-1-L", "frequency_MHz", "Viettel: 2500 … 2600", "LTE,B3,1835", "LTE,B41,2550"),
                row("sector-without-cell", "cells", CELLS, null, "sector", "the sector S-001-2", "C-001-2-N,S-001-2", "C-001-2-N,S-001-1"),
                row("site-without-cell", "cells", CELLS, null, "site", "the site T-003", "C-003-1-L,S-003-1", "C-003-1-L,S-001-1"));
    }

    private static List<BadPack> ofTexts() {
        return List.of(
                unit("null-word", "Thuỷ Ba", "unit_type", "Leave the field empty", "\"Thuỷ Ba\", \"unit_type\": \"xã\"", "\"Thuỷ Ba\", \"unit_type\": \"NA\""),
                unit("name-spelling", "ThuỷBa", "name", "Perhaps Thuỷ Ba is meant", "\"Thuỷ Ba\"", "\"ThuỷBa\""));
    }
}
