package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
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

    @Autowired
    private PackLoader loader;

    @Autowired
    private Inspector inspector;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

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
        report.issues().stream().filter(i->!"communes-2019".equals(i.dataset())).limit(10).forEach(i->System.out.println("A " + i));
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
        assertThat(issues("rural", "missing-field")).isNotEmpty().allMatch(issue -> "people".equals(issue.field()));
        System.out.println("B " + issues("rural", "missing-field").size());
    }

    /** "277 codes of 2019 → 225 codes of 10 Nov 2024; one commune was split over 3 targets, hence 279 rows." */
    @Test
    void theListOfChangedCodesSplitsOneCommune() throws IOException {
        report = loader.load(
                communesOf2019()
                        .with("changes", "unit-successors", "codes/phutho_codes_2019_to_2024-11.csv",
                                "columns: {code_from: commune_code_2019, code_to: commune_code_2024}"
                                        + " | defaults: {edition_from: '2019-04', edition_to: '2025-03', area_share: '1', population_share: '1'}")
                        .folder(),
                false);
        System.out.println("C " + report.outcome());
        report.issues().stream().filter(i->"changes".equals(i.dataset())).map(i -> i.code().code()+" "+i.field()+" "+i.value()+" "+i.row()).limit(5).forEach(i->System.out.println("C " + i));
        report.issues().stream().filter(i->"changes".equals(i.dataset())).map(i -> i.code().code()+" "+i.field()).distinct().forEach(i->System.out.println("C2 " + i));
    }

    @Test
    void terrainThatIsVoidBelowTheSeaOrCoarse() throws IOException {
        // "1,539 voids, 75 negative cells (min −60), max 1,582 m".
        assertThat(told(inspect("elevation/N21E105.hgt")))
                .containsExactly("raster-voids 1539 / 1442401", "raster-below-sea-level 75 → -60 … 1582 m");
        // "5′ (~9 km), far too coarse for path loss".
        assertThat(told(inspect("elevation/phutho_etopo5.tif"))).contains("raster-too-coarse 9225 m → ≤ 250 m");
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

        report.issues().stream().filter(i -> i.code().code().equals("hamlets-without-elevation")).forEach(i->System.out.println("E " + i));
        assertThat(report.issues())
                .filteredOn(issue -> issue.code().code().equals("hamlets-without-elevation"))
                .extracting(ImportIssue::field)
                .contains("N20E104", "N20E105", "N21E104");
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
            System.out.println("F " + file.getFileName() + " " + seen.format() + " " + seen.kind() + " missing=" + seen.missing() + " cols=" + seen.columns()
                + " prev=" + (seen.preview() == null ? null : seen.preview().rowsRead() + "/" + seen.preview().rowsWithErrors() + " " + seen.preview().tallies().stream().map(Object::toString).toList()) + " " + told(seen));
        }
    }

    private Inspection inspect(String file) throws IOException {
        return inspector.inspect(InspectRequest.of(RealData.source().resolve(file)));
    }

    private static List<String> told(Inspection seen) {
        return seen.issues().stream()
                .map(issue -> issue.code().code() + " " + issue.value() + (issue.expected() == null ? "" : " → " + issue.expected()))
                .toList();
    }

    private RealData communesOf2019() throws IOException {
        RealData pack = RealData.into(folder, "real", "2019-04");
        Map<String, String> codes = new HashMap<>();
        for (String line : Files.readAllLines(RealData.source().resolve("codes/phutho_crosswalk_gadm_gso_2019_to_2025.csv"))) {
            String[] values = line.split(",");
            codes.put(values[0], values[4]);
        }
        JsonMapper json = new JsonMapper();
        JsonNode communes = json.readTree(
                Files.readString(RealData.source().resolve("boundaries/phutho_old_communes_gadm41_r4.geojson")));
        communes.get("features").forEach(commune -> {
            ObjectNode properties = (ObjectNode) commune.get("properties");
            properties.put("code", codes.get(properties.get("GID_3").asString()));
        });
        Files.createDirectories(folder.resolve("boundaries"));
        Files.writeString(folder.resolve(UNITS_2019), json.writeValueAsString(communes));
        return pack.with("province-2019", "admin-units", "boundaries/phutho_old_province_dvhcvn.geojson",
                        "edition: '2019-04' | columns: {code: level1_id, unit_type: type} | defaults: {level: PROVINCE}")
                .with("communes-2019", "admin-units", UNITS_2019,
                        "edition: '2019-04' | columns: {name: NAME_3, unit_type: TYPE_3} | defaults: {level: COMMUNE, parent: '25'}");
    }

    private List<ImportIssue> issues(String dataset, String code) {
        return report.issues().stream()
                .filter(issue -> dataset.equals(issue.dataset()) && issue.code().code().equals(code))
                .toList();
    }
}
