package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.ingest.inspect.InspectRequest;
import vn.phusong.planner.ingest.inspect.Inspection;
import vn.phusong.planner.ingest.inspect.Inspector;
import vn.phusong.testbed.PhuSongTest;

/** Flaws that the README of the real data lists and {@link RealDataTest} does not look for. */
@PhuSongTest(database = "ingest")
class RealDataFlawsTest {
    private static final String CENSUS = "population/phutho_commune_population_households_2019.csv";
    private static final String UNITS_2019 = "boundaries/communes-2019.geojson";
    private static final String UNITS_2024 = "boundaries/communes-2024.geojson";

    @Autowired
    private PackLoader loader;

    @Autowired
    private Inspector inspector;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final JsonMapper json = new JsonMapper();

    private LoadReport report;

    @BeforeEach
    void emptyDatabase() {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
    }

    /** GADM's polygons with the codes that the crosswalk pairs them with make the communes of the census. */
    @Test
    void theCensusJoinsTheCommunesOf2019ByTheirCodes() throws IOException {
        report = loader.load(
                communesOf2019()
                        .with("census", "unit-population", CENSUS,
                                "edition: '2019-04' | columns: {code: commune_code, name: commune, people: pop_total}"
                                        + " | defaults: {as_of: '2019-04-01', source: census}")
                        .folder(),
                false);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        // "Sums: 1,463,726 people, 402,618 households".
        assertThat(jdbc.sql("select count(*) || ' ' || sum(people) || ' ' || sum(households) from unit_population")
                        .query(String.class)
                        .single())
                .isEqualTo("277 1463726 402618");
        // "Xã ấm Hạ", "Thị Trấn Yên Lập": told with the right form, and joined by code all the same.
        assertThat(issues("census", "name-spelling"))
                .extracting(ImportIssue::expected)
                .containsExactlyInAnyOrder("Xã Ấm Hạ", "Thị trấn Yên Lập");
    }

    /** "Empty = not applicable": a commune without rural people has no such figure, and not nobody. */
    @Test
    void anEmptyFigureIsNotZero() throws IOException {
        report = loader.load(
                communesOf2019()
                        .with("rural", "unit-population", CENSUS,
                                "edition: '2019-04' | columns: {code: commune_code, people: pop_rural, households: households}"
                                        + " | defaults: {as_of: '2019-04-01', source: census}")
                        .folder(),
                true);

        assertThat(issues("rural", "nobody")).isEmpty();
        assertThat(issues("rural", "missing-field")).hasSize(29).allMatch(issue -> "people".equals(issue.field()));
    }

    /**
     * "277 codes of 2019 → 225 codes of 10 Nov 2024; one commune was split over 3 targets, hence 279 rows. note is
     * sometimes multi-line."
     */
    @Test
    void theListOfChangedCodesSplitsOneCommuneAndLacksItsShares() throws IOException {
        report = loader.load(
                communesOf2019()
                        .with("communes-2024", "admin-units", UNITS_2024,
                                "edition: '2024-11' | columns: {name: NAME_3, unit_type: TYPE_3} | defaults: {level: COMMUNE, parent: '25'}")
                        .with("province-2024", "admin-units", "boundaries/phutho_old_province_dvhcvn.geojson",
                                "edition: '2024-11' | columns: {code: level1_id, unit_type: type} | defaults: {level: PROVINCE}")
                        .with("changes", "unit-successors", "codes/phutho_codes_2019_to_2024-11.csv",
                                "columns: {code_from: commune_code_2019, code_to: commune_code_2024}"
                                        + " | defaults: {edition_from: '2019-04', edition_to: '2024-11', area_share: '1', population_share: '1'}")
                        .folder(),
                false);

        assertThat(report.outcome())
                .as("%s", report.issues().stream().filter(ImportIssue::isError).limit(5).toList())
                .isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(jdbc.sql("select concat_ws(' ', count(*), count(distinct code_from), count(distinct code_to)) from unit_successor")
                        .query(String.class)
                        .single())
                .isEqualTo("279 277 225");
        assertThat(issues("changes", "shares-do-not-add-up")).singleElement().satisfies(issue ->
                assertThat(Double.parseDouble(String.valueOf(issue.value()))).isEqualTo(3));
    }

    @Test
    void terrainThatIsVoidBelowTheSeaOrCoarse() throws IOException {
        // "1,539 voids, 75 negative cells (min −60), max 1,582 m".
        assertThat(told(inspect("elevation/N21E105.hgt")))
                .containsExactly("raster-voids 1539 / 1442401", "raster-below-sea-level 75 → -60 … 1582 m");
        // "5′ (~9 km), far too coarse for path loss".
        assertThat(told(inspect("elevation/phutho_etopo5.tif"))).contains("raster-too-coarse 9227 m → ≤ 250 m");
    }

    /** "The tiles N20E104, N20E105 and N21E104 are missing." */
    @Test
    void squaresWithoutTerrainAreToldByThePlacesInThem() {
        report = loader.load(
                RealData.into(folder, "real", "2019-04")
                        .withUnits()
                        .with("dem", "elevation", "elevation/N21E105.hgt", "surface_model: true")
                        .with("places", "hamlets", "osm/phutho_osm2018_places.geojson",
                                "columns: {code: osm_id} | defaults: {commune: VNM.44.2.7_1}")
                        .folder(),
                true);

        assertThat(report.issues())
                .filteredOn(issue -> issue.code().code().equals("hamlets-without-elevation"))
                .extracting(ImportIssue::field)
                .contains("N20E104", "N20E105", "N21E104");
    }

    /** Lines, and points of another kind, that somebody takes for a list of hamlets. */
    @Test
    void filesOfOpenStreetMapThatAreNoList() {
        RealData pack = RealData.into(folder, "real", "2025-07").withUnits();
        for (String file : List.of("railways", "peaks", "pois", "landuse")) {
            pack.with(file, "hamlets", "osm/phutho_osm2018_" + file + ".geojson", "defaults: {commune: '07900'}");
        }
        report = loader.load(pack.folder(), false);

        assertThat(report.rejected()).isTrue();
        assertThat(issues("railways", "wrong-geometry-type")).hasSize(19);
        // Their column code is OpenStreetMap's class of the thing, the same for many.
        for (String file : List.of("peaks", "pois", "landuse")) {
            assertThat(issues(file, "duplicate-code")).as(file).isNotEmpty();
        }
    }

    /** Every file is understood as far as it can be, and what is wrong is said and not thrown. */
    @Test
    void everyFileCanBeLookedAt() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(RealData.source())) {
            files = all.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".md")).sorted().toList();
        }
        for (Path file : files) {
            Inspection seen = inspector.inspect(InspectRequest.of(file));
            assertThat(seen.format()).as(file.toString()).isNotNull();
            assertThat(seen.kinds()).as(file.toString()).isNotEmpty();
        }
        // A nested list of another make is no map.
        assertThat(told(inspect("codes/phutho_dvhcvn_2025-03-01.json"))).singleElement().asString().startsWith("not-a-feature-collection");
        // No column of these says in which commune the places lie, and lists of codes have no names of hamlets.
        for (String file : List.of("places", "peaks", "pois", "landuse")) {
            assertThat(inspect("osm/phutho_osm2018_" + file + ".geojson").missing()).as(file).contains("commune");
        }
        // "people aged 15-34 by district", "household size classes": no column holds the people.
        assertThat(inspect("population/phutho_youngpop_by_gadm_gid2_2019.csv").missing()).contains("people");
        assertThat(inspect("population/phutho_households_by_gadm_gid3_2019.csv").missing()).contains("people");
        // "no GSO code": GADM's own is not proposed as one.
        assertThat(inspect("boundaries/phutho_old_communes_gadm41_r4.geojson").missing()).contains("code");
    }

    private Inspection inspect(String file) throws IOException {
        return inspector.inspect(InspectRequest.of(RealData.source().resolve(file)));
    }

    private static List<String> told(Inspection seen) {
        return seen.issues().stream()
                .map(issue -> issue.code().code() + " " + issue.value() + (issue.expected() == null ? "" : " → " + issue.expected()))
                .toList();
    }

    /**
     * Also writes the communes of November 2024, each drawn as the first of its parts: only their codes matter, and no
     * map of them was found.
     */
    private RealData communesOf2019() throws IOException {
        RealData pack = RealData.into(folder, "real", "2019-04");
        Files.createDirectories(folder.resolve("boundaries"));
        write(UNITS_2019, 4);
        write(UNITS_2024, 8);
        return pack.with("province-2019", "admin-units", "boundaries/phutho_old_province_dvhcvn.geojson",
                        "edition: '2019-04' | columns: {code: level1_id, unit_type: type} | defaults: {level: PROVINCE}")
                .with("communes-2019", "admin-units", UNITS_2019,
                        "edition: '2019-04' | columns: {name: NAME_3, unit_type: TYPE_3} | defaults: {level: COMMUNE, parent: '25'}");
    }

    /** @param column of the crosswalk, with the code that a polygon of GADM gets; the first polygon of a code counts */
    private void write(String file, int column) throws IOException {
        Map<String, String> codes = new HashMap<>();
        for (String line : Files.readAllLines(RealData.source().resolve("codes/phutho_crosswalk_gadm_gso_2019_to_2025.csv"))) {
            String[] values = line.split(",");
            codes.put(values[0], values[column]);
        }
        ObjectNode communes = (ObjectNode) json.readTree(
                Files.readString(RealData.source().resolve("boundaries/phutho_old_communes_gadm41_r4.geojson")));
        ArrayNode kept = json.createArrayNode();
        Set<String> written = new HashSet<>();
        communes.get("features").forEach(commune -> {
            ObjectNode properties = (ObjectNode) commune.get("properties");
            String code = codes.get(properties.get("GID_3").asString());
            properties.put("code", code);
            // The one that was split over three has no code of its own any more.
            if (!code.contains("|") && written.add(code)) {
                kept.add(commune);
            }
        });
        communes.set("features", kept);
        Files.writeString(folder.resolve(file), json.writeValueAsString(communes));
    }

    private List<ImportIssue> issues(String dataset, String code) {
        return report.issues().stream()
                .filter(issue -> dataset.equals(issue.dataset()) && issue.code().code().equals(code))
                .toList();
    }
}
