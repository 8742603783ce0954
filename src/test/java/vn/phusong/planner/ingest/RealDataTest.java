package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.testbed.PhuSongTest;

/** Real files go in, and the flaws that their README lists are told. What is expected stands there, not in our output. */
@Tag("full")
@PhuSongTest(database = "ingest")
class RealDataTest {
    private static final Pattern SQUARE_METRES = Pattern.compile("([0-9.]+) m²");

    @Autowired
    private PackLoader loader;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private LoadReport report;

    @BeforeEach
    void emptyDatabase() {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
    }

    @Test
    void boundariesOfThreeEditions() {
        report = loader.load(RealData.into(folder, "real", "2025-07").withUnits().folder(), false);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(jdbc.sql("select count(*) from admin_unit").query(Long.class).single())
                .isEqualTo(148 + 1 + 13 + 1 + 1 + 13 + 277);

        // Communes of 2025: "one real overlap: 04846/04849, 16,028 m²", the union "7 pin-holes of 0-4 m²".
        assertThat(issues("communes-2025", "units-overlap"))
                .filteredOn(issue -> area_m2(issue) > 1000)
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.value()).contains("04846", "04849");
                    assertThat(area_m2(issue)).isCloseTo(16_028, within(1.0));
                    assertThat(issue.geometry()).isNotNull();
                });
        assertThat(issues("communes-2025", "tiling-pinhole"))
                .hasSize(7)
                .allSatisfy(issue -> assertThat(area_m2(issue)).isLessThan(4.0));
        assertThat(issues("communes-2025", "tiling-hole")).isEmpty();
        // "Area differs > 5 % from areaKm2 for 04828 (58.7 vs 55.21) and 08620 (70.75 vs 67.09)".
        assertThat(issues("communes-2025", "area-differs"))
                .extracting(issue -> issue.value() + " | " + issue.expected())
                .containsExactlyInAnyOrder("55.210 km² | 58.70 km² ± 5 %", "67.090 km² | 70.75 km² ± 5 %");
        // The province "differs from the union of its communes by 120.7 km² (symmetric difference)".
        double sticksOut_m2 = sum_m2(issues("communes-2025", "unit-outside-parent"));
        double empty_m2 = sum_m2(issues("province-2025", "parent-not-filled"));
        assertThat((sticksOut_m2 + empty_m2) / 1e6).isCloseTo(120.7, within(0.1));

        // Districts of gis.chinhphu.vn: "one interior hole in the union", "tiles the province".
        assertThat(issues("districts-dvhcvn", "tiling-pinhole")).hasSize(1);
        assertThat(issues("province-dvhcvn", "parent-not-filled")).isEmpty();

        // GADM: "7.36 km² of overlaps between neighbours and 355 sliver holes in the union".
        assertThat(sum_m2(issues("communes-gadm", "units-overlap")) / 1e6).isCloseTo(7.36, within(0.01));
        assertThat(issues("communes-gadm", "tiling-hole").size() + issues("communes-gadm", "tiling-pinhole").size())
                .isEqualTo(355);
        // "Names have the spaces stripped", "no GSO code", "nulls are the string NA" (CC_2 is read as the type here).
        assertThat(issues("districts-gadm", "name-spelling"))
                .hasSize(13)
                .anySatisfy(issue -> {
                    assertThat(issue.value()).isEqualTo("CẩmKhê");
                    assertThat(issue.expected()).isEqualTo("Cẩm Khê");
                });
        assertThat(issues("districts-gadm", "foreign-unit-code")).hasSize(1);
        assertThat(issues("districts-gadm", "null-word")).filteredOn(issue -> "unit_type".equals(issue.field())).hasSize(13);
        // "HASC_2 is wrong for every district": of eleven it is another province's, of two the string NA.
        assertThat(issues("districts-gadm", "null-word")).filteredOn(issue -> "hasc".equals(issue.field())).hasSize(2);
        assertThat(issues("districts-gadm", "hasc-contradiction"))
                .hasSize(11)
                .anyMatch(issue -> "VN.QB.QT".equals(issue.value()));

        // "No CRS shift was found between the three independent boundary editions".
        assertThat(report.issues()).noneMatch(issue -> issue.code() == IngestIssue.MISSING_DATUM_SHIFT);
    }

    @Test
    void theCrosswalkAndTheCensusJoinTheUnits() {
        report = loader.load(
                RealData.into(folder, "real", "2025-07")
                        .withUnits()
                        .with("crosswalk", "unit-successors", "codes/phutho_crosswalk_gadm_gso_2019_to_2025.csv",
                                "columns: {code_from: gid3, code_to: commune_code_2025, area_share: area_share_in_2025, population_share: area_share_in_2025}"
                                        + " | defaults: {edition_from: '2019-04', edition_to: '2025-07'}")
                        .with("census", "unit-population", "population/phutho_pop_by_gadm_gid3_2019.csv",
                                "edition: '2019-04' | columns: {code: ward_id, people: total} | defaults: {as_of: '2019-04-01', source: census}")
                        .with("derived", "unit-population", "population/phutho2025_communes_pop2019_derived.csv",
                                "edition: '2025-07' | columns: {code: commune_code_2025, people: pop_2019_sum, households: households_2019_sum}"
                                        + " | defaults: {as_of: '2019-04-01', source: derived}")
                        .folder(),
                false);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        // "277/277 matched. Only 3 shares below 0.80: Trường Thịnh 0.49, Bến Gót 0.51, Thọ Sơn 0.77."
        assertThat(jdbc.sql("select count(*) from unit_successor").query(Long.class).single()).isEqualTo(277);
        assertThat(issues("crosswalk", "shares-do-not-add-up"))
                .filteredOn(issue -> Double.parseDouble(String.valueOf(issue.value())) < 0.8)
                .extracting(issue -> Math.round(100 * Double.parseDouble(String.valueOf(issue.value()))) / 100.0)
                .containsExactlyInAnyOrder(0.49, 0.51, 0.77);
        // "Sums: 1,463,726 people, 402,618 households", in the units of 2019 and in those of 2025.
        assertThat(jdbc.sql("select edition || ' ' || count(*) || ' ' || sum(people) || ' ' || coalesce(sum(households), 0) from unit_population group by edition order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("2019-04 277 1463726 0", "2025-07 66 1463726 402618");
        assertThat(issues("census", "implausible-density")).isEmpty();
    }

    @Test
    void tablesWithColumnsOfOtherNamesAreToldWithAProposal() {
        report = loader.load(
                RealData.into(folder, "real", "2025-07")
                        .withUnits()
                        .with("census", "unit-population", "population/phutho_commune_population_households_2019.csv",
                                "edition: '2019-04' | defaults: {as_of: '2019-04-01', source: census}")
                        .folder(),
                false);

        assertThat(report.rejected()).isTrue();
        assertThat(issues("census", "missing-column")).singleElement().satisfies(issue -> assertThat(issue.expected())
                .contains("code", "people", "people: pop_total", "code: commune_code"));
    }

    /** People aged 15 to 34 are not the people, and households by size are no number of households. */
    @Test
    void tablesOfPartsOfThePeopleAreNotTakenForAllOfThem() {
        report = loader.load(
                RealData.into(folder, "real", "2025-07")
                        .withUnits()
                        .with("young", "unit-population", "population/phutho_youngpop_by_gadm_gid2_2019.csv",
                                "edition: '2019-04' | columns: {code: dist_id} | defaults: {as_of: '2019-04-01', source: census}")
                        .with("sizes", "unit-population", "population/phutho_households_by_gadm_gid3_2019.csv",
                                "edition: '2019-04' | columns: {code: ward_id} | defaults: {as_of: '2019-04-01', source: census}")
                        .folder(),
                false);

        assertThat(report.rejected()).isTrue();
        for (String dataset : List.of("young", "sizes")) {
            assertThat(issues(dataset, "missing-column")).singleElement().satisfies(issue ->
                    assertThat(issue.expected()).contains("people").doesNotContain("people: "));
        }
    }

    @Test
    void theCensusByCommunesThatNoEditionHas() {
        report = loader.load(
                RealData.into(folder, "real", "2025-07")
                        .withUnits()
                        .with("census", "unit-population", "population/phutho_commune_population_households_2019.csv",
                                "edition: '2019-04' | columns: {code: commune_code, name: commune, people: pop_total} | defaults: {as_of: '2019-04-01', source: census}")
                        .folder(),
                false);

        // The boundaries of 2019 are GADM's: "no GSO code".
        assertThat(report.rejected()).isTrue();
        assertThat(issues("census", "unknown-reference")).hasSize(277);
        // "Some names start with a lower-case accented letter (Xã ấm Hạ) or odd capitals (Thị Trấn Yên Lập)".
        assertThat(issues("census", "name-spelling"))
                .extracting(issue -> issue.value() + " → " + issue.expected())
                .contains("Xã ấm Hạ → Xã Ấm Hạ", "Thị Trấn Yên Lập → Thị trấn Yên Lập");
    }

    @Test
    void placesOfOpenStreetMapReadAsHamlets() {
        report = loader.load(
                RealData.into(folder, "real", "2019-04")
                        .withUnits()
                        .with("places", "hamlets", "osm/phutho_osm2018_places.geojson",
                                "columns: {code: osm_id} | defaults: {commune: VNM.44.2.7_1}")
                        .folder(),
                true);

        assertThat(report.accepted()).isTrue();
        // "123 points, only 36 lie in old Phú Thọ, 15 in the box have no name", "population (string 0)".
        assertThat(issues("places", "missing-field")).hasSize(15).allMatch(issue -> "name".equals(issue.field()));
        assertThat(issues("places", "hamlet-outside-province").size()).isBetween(123 - 15 - 36, 123 - 36);
        assertThat(issues("places", "nobody")).hasSize(123 - 15);
        assertThat(issues("places", "hamlet-without-boundary"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.value()).isEqualTo("108 / 108"));
        // The Đoan Hùng node lies "inside another commune (Phong Phú)".
        String phongPhu = jdbc.sql("select code from admin_unit where name = 'PhongPhú'").query(String.class).single();
        long row = jdbc.sql("select count(*) from hamlet where name = 'Đoan Hùng'").query(Long.class).single();
        assertThat(row).isEqualTo(1);
        assertThat(issues("places", "centre-outside-commune"))
                .anyMatch(issue -> String.valueOf(issue.expected()).endsWith("→ " + phongPhu));
    }

    @Test
    void targetsOperatorsAndTowers() {
        report = loader.load(
                RealData.into(folder, "real", "2025-07")
                        .withUnits()
                        .with("targets", "targets", "poi/phutho_targets.csv", "columns: {code: id}")
                        .with("operators", "operators", "cells/mcc_mnc_452.csv", "columns: {code: mnc, name: brand}")
                        .with("towers", "sites", "osm/vietnam_osm2018_towers.geojson",
                                "columns: {code: osm_id} | defaults: {owner: osm, structure: TOWER, status: ON_AIR}")
                        .folder(),
                false);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(jdbc.sql("select kind || ' ' || count(*) from target group by kind order by kind").query(String.class).list())
                .containsExactly("DISTRICT_CENTRE 13", "INDUSTRIAL_PARK 7", "TOURIST_AREA 8");
        // "Coordinates are mostly proxies: read coord_uncertainty_m": all but Thụy Vân, whose outline OSM has.
        assertThat(issues("targets", "place-uncertain"))
                .hasSize(27)
                .anyMatch(issue -> "4900 m".equals(issue.value()));
        // "*_unverified = even the host commune is an assumption".
        assertThat(issues("targets", "place-unverified"))
                .hasSize(6)
                .allMatch(issue -> "commune_centroid_unverified".equals(issue.value()));
        // "03 S-Fone withdrawn, 06 EVN Telecom withdrawn".
        assertThat(issues("operators", "network-code-not-assigned"))
                .extracting(ImportIssue::value)
                .containsExactlyInAnyOrder("452-03", "452-06");
        assertThat(issues("operators", "network-code-of-another")).isEmpty();
        // "70 points, whole country, none in Phú Thọ": all are kept, and those out of reach are told.
        assertThat(jdbc.sql("select count(*) from site").query(Long.class).single()).isEqualTo(70);
        assertThat(issues("towers", "site-beyond-belt").size()).isEqualTo(jdbc.sql("""
                        select count(*) from site where not exists (
                            select from admin_unit where level = 'PROVINCE'
                                and st_dwithin(boundary::geography, location::geography, 35000))
                        """).query(Integer.class).single());
    }

    @Test
    void terrain() {
        for (String file : List.of("N21E105.hgt", "phutho_srtm3_e105-105.55.tif", "phutho_etopo5.tif")) {
            emptyDatabase();
            String kind = "surface_model: true";
            report = loader.load(
                    RealData.into(folder, "real", "2025-07").with("dem", "elevation", "elevation/" + file, kind).folder(), false);
            assertThat(report.outcome()).as(file).isEqualTo(LoadOutcome.ACCEPTED);
        }
    }

    private List<ImportIssue> issues(String dataset, String code) {
        return report.issues().stream()
                .filter(issue -> dataset.equals(issue.dataset()) && issue.code().code().equals(code))
                .toList();
    }

    private static double sum_m2(List<ImportIssue> issues) {
        return issues.stream().mapToDouble(RealDataTest::area_m2).sum();
    }

    private static double area_m2(ImportIssue issue) {
        Matcher area = SQUARE_METRES.matcher(String.valueOf(issue.value()));
        assertThat(area.find()).as(issue.toString()).isTrue();
        return Double.parseDouble(area.group(1));
    }
}
