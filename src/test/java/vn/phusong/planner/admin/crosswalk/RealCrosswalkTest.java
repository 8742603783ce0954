package vn.phusong.planner.admin.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.phusong.planner.command.ExitCode;

/** The reform of July 2025 from the real boundaries: 277 communes of 2019 to 66 of 2025. */
class RealCrosswalkTest {
    @TempDir
    private Path folder;

    private Path data = Path.of("");
    private String told = "";

    @BeforeEach
    void data() {
        data = Stream.of("../shared/real-data", "../../shared/real-data")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("absent"));
        Assumptions.assumeTrue(Files.isDirectory(data), "the real boundaries (shared/real-data) are not here");
    }

    @Test
    void largestSharesAreThoseOfTheKnownCrosswalk() throws IOException {
        Crosswalk.Result result = compute();
        assertThat(result.largest()).hasSize(277);
        for (CSVRecord row : records(data.resolve("codes/phutho_crosswalk_gadm_gso_2019_to_2025.csv"))) {
            Crosswalk.Largest found = result.largest().get(row.get("gid3"));
            assertThat(found.codeTo()).as(row.toString()).isEqualTo(row.get("commune_code_2025"));
            assertThat(found.share()).as(row.toString()).isCloseTo(Double.parseDouble(row.get("area_share_in_2025")), within(0.002));
        }
    }

    @Test
    void theThreeCommunesThatWereCutAreToldWithTheirShares() throws IOException {
        List<Successor> rows = run("commune_code_2019", "0.05");
        assertThat(rows.stream().map(Successor::codeFrom).distinct()).hasSize(277);
        assertThat(rows.stream().map(Successor::codeTo).distinct()).hasSize(66);
        Map<String, Double> percentages = new TreeMap<>();
        Pattern line = Pattern.compile("(\\d{5}): no more than ([0-9.]+) % in one new unit .*");
        told.lines().map(line::matcher).filter(Matcher::matches).forEach(match ->
                percentages.put(match.group(1), Double.valueOf(match.group(2))));
        assertThat(percentages).containsOnlyKeys(code("Trường Thịnh"), code("Bến Gót"), code("Thọ Sơn"));
        assertThat(percentages.get(code("Trường Thịnh"))).isCloseTo(49, within(0.6));
        assertThat(percentages.get(code("Bến Gót"))).isCloseTo(51, within(0.6));
        assertThat(percentages.get(code("Thọ Sơn"))).isCloseTo(77, within(0.6));
    }

    @Test
    void peopleOfTheNewCommunesAreTheSumOfTheOldOnes() throws IOException {
        Map<String, Successor> largest = largest(run("commune_code_2019", "0.05"));
        Map<String, Long> sums = new TreeMap<>();
        for (CSVRecord row : records(data.resolve("population/phutho_commune_population_households_2019.csv"))) {
            sums.merge(largest.get(row.get("commune_code")).codeTo(), Long.valueOf(row.get("pop_total")), Long::sum);
        }
        Map<String, Long> derived = records(data.resolve("population/phutho2025_communes_pop2019_derived.csv")).stream()
                .collect(Collectors.toMap(
                        row -> row.get("commune_code_2025"),
                        row -> Long.valueOf(row.get("pop_2019_sum")),
                        Long::sum,
                        TreeMap::new));
        assertThat(sums).isEqualTo(derived);
        assertThat(sums.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1_463_726);
    }

    @Test
    void sharesOfEveryOldUnitSumToOne() throws IOException {
        for (String column : List.of("commune_code_2019", "commune_code_2024_11", "district_code_2019")) {
            Map<String, List<Successor>> byOld =
                    run(column, "0.05").stream().collect(Collectors.groupingBy(Successor::codeFrom));
            byOld.forEach((code, rows) -> {
                assertThat(sum(rows.stream().map(Successor::areaShare))).as(code).isEqualByComparingTo(BigDecimal.ONE);
                assertThat(sum(rows.stream().map(Successor::populationShare))).as(code).isEqualByComparingTo(BigDecimal.ONE);
            });
        }
    }

    private static BigDecimal sum(Stream<BigDecimal> shares) {
        return shares.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String code(String name) throws IOException {
        return records(data.resolve("codes/phutho_crosswalk_gadm_gso_2019_to_2025.csv")).stream()
                .filter(row -> row.get("commune_2019").endsWith(" " + name))
                .findFirst()
                .orElseThrow()
                .get("commune_code_2019");
    }

    private Crosswalk.Result compute() {
        List<Crosswalk.NewUnit> units = new ArrayList<>();
        CrosswalkFiles.areas(data.resolve("boundaries/phutho2025_communes.geojson"), "code")
                .forEach((code, area) -> units.add(new Crosswalk.NewUnit(code, area)));
        Crosswalk crosswalk = new Crosswalk(units, 0.05);
        CrosswalkFiles.areas(data.resolve("boundaries/phutho_old_communes_gadm41_r4.geojson"), "GID_3")
                .forEach((key, area) -> crosswalk.add(new Crosswalk.Part(key, null, area)));
        return crosswalk.result();
    }

    private static Map<String, Successor> largest(List<Successor> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        Successor::codeFrom,
                        each -> each,
                        (one, other) -> Comparator.comparing(Successor::areaShare).compare(one, other) >= 0 ? one : other));
    }

    private List<Successor> run(String column, String leastShare) throws IOException {
        Path out = folder.resolve("unit-successors.csv");
        StringWriter text = new StringWriter();
        int exitCode = new CommandLine(new CrosswalkCommand())
                .setOut(new PrintWriter(text, true))
                .setErr(new PrintWriter(text, true))
                .execute(
                        "--from", data.resolve("boundaries/phutho_old_communes_gadm41_r4.geojson").toString(),
                        "--from-key", "GID_3",
                        "--to", data.resolve("boundaries/phutho2025_communes.geojson").toString(),
                        "--pairs", data.resolve("codes/phutho_crosswalk_gadm_gso_2019_to_2025.csv").toString(),
                        "--pairs-columns", "gid3," + column,
                        "--population", data.resolve("population/phutho_pop_by_gadm_gid3_2019.csv").toString(),
                        "--population-columns", "ward_id,total",
                        "--from-edition", "2019-01", "--to-edition", "2025-07",
                        "--least-share", leastShare,
                        "--out", out.toString());
        told = text.toString();
        assertThat(exitCode).as(told).isEqualTo(ExitCode.OK);
        List<Successor> rows = new ArrayList<>();
        for (CSVRecord row : records(out)) {
            rows.add(new Successor(
                    row.get("code_from"),
                    row.get("code_to"),
                    new BigDecimal(row.get("area_share")),
                    new BigDecimal(row.get("population_share"))));
        }
        return rows;
    }

    private static List<CSVRecord> records(Path file) throws IOException {
        String text = Files.readString(file).replace("\uFEFF", "");
        CSVFormat header = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        return CSVParser.builder().setReader(new StringReader(text)).setFormat(header).get().getRecords();
    }
}
