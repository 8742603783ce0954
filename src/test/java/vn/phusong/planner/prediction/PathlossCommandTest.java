package vn.phusong.planner.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PathlossCommandTest {

    private static final String HEADER = "id,f_GHz,p_pct,pL_pct,htg_m,hrg_m,pol,dN,N0,lat_t,lon_t,lat_r,lon_r,step_m";
    private static final String CASE = "a,0.9,50,50,30,1.5,V,45,360,21.3,105.2,21.31,105.2,100";
    private static final String PROFILES = """
            id,row(h|R|zone),values...
            a,h,10,12,14,40,13,9,9,9,9,9,9
            a,R,0,0,15,15,0,0,0,0,0,15,15
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path cases;
    private Path profiles;

    @BeforeEach
    void write() throws IOException {
        cases = folder.resolve("cases.csv");
        profiles = folder.resolve("profiles.csv");
        Files.writeString(cases, HEADER + "\n" + CASE + "\n");
        Files.writeString(profiles, PROFILES);
    }

    @Test
    void printsTheLossOfEachMobilePath() throws IOException {
        List<String> rows = mobilePaths();
        copyMobileProfiles();
        Files.write(cases, rows);
        assertThat(pathloss()).as(err.toString()).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(out.toString()).doesNotContain("\r").endsWith("\n");
        assertThat(lines).hasSize(rows.size()).first().isEqualTo("id,Lb_dB");
        for (int i = 1; i < rows.size(); i++) {
            String[] expected = rows.get(i).split(",");
            assertThat(lines.get(i)).matches(expected[0] + ",\\d+\\.\\d{10}");
            assertThat(Double.parseDouble(lines.get(i).split(",")[1]))
                    .as(expected[0])
                    .isCloseTo(Double.parseDouble(expected[16]), within(1e-6));
        }
    }

    /** The same cases with their columns in reverse, the results and counts left out, and Windows line ends. */
    @Test
    void readsColumnsByNameAndAnyLineEnd() throws IOException {
        copyMobileProfiles();
        Files.write(cases, mobilePaths());
        assertThat(pathloss()).isZero();
        String expected = out.toString();
        out.getBuffer().setLength(0);
        StringBuilder other = new StringBuilder("\uFEFF");
        for (String row : mobilePaths()) {
            List<String> cells = Arrays.asList(Arrays.copyOf(row.split(","), 14));
            Collections.reverse(cells);
            other.append(String.join(" , ", cells)).append("\r\n");
        }
        Files.writeString(cases, other);
        Files.writeString(profiles, Files.readString(profiles).replace("\n", "\r\n"));
        assertThat(pathloss()).as(err.toString()).isZero();
        assertThat(out.toString()).isEqualTo(expected);
    }

    @Test
    void clutterZeroMeansBareGround() throws IOException {
        Files.writeString(
                cases, HEADER + ",clutter\n" + CASE + ",1\n" + CASE.replaceFirst("a", "bare") + ",0\n" + CASE + ",0\n");
        Files.writeString(profiles, PROFILES + PROFILES.lines().toList().get(1).replaceFirst("a", "bare") + "\n");
        assertThat(pathloss()).as(err.toString()).isZero();
        double[] losses = losses();
        assertThat(losses[1]).isEqualTo(losses[2]).isLessThan(losses[0]);
    }

    @Test
    void zonesChangeTheLossOfALongPath() throws IOException {
        Files.writeString(cases, HEADER + "\n" + CASE.replace(",100", ",4000").replace(",50,50,", ",1,50,") + "\n");
        assertThat(pathloss()).isZero();
        Files.writeString(profiles, PROFILES + "a,zone" + ",1".repeat(11) + "\n");
        assertThat(pathloss()).as(err.toString()).isZero();
        double[] losses = losses();
        assertThat(losses[1]).isLessThan(losses[0] - 1);
    }

    @Test
    void printsJsonWithTheSameDigits() throws IOException {
        assertThat(pathloss()).isZero();
        String csvLoss = out.toString().lines().toList().get(1).split(",")[1];
        out.getBuffer().setLength(0);
        assertThat(pathloss("--json")).isZero();
        JsonNode result = JsonMapper.builder().build().readTree(out.toString()).get(0);
        assertThat(result.get("id").asString()).isEqualTo("a");
        assertThat(out.toString()).contains("\"Lb_dB\":" + csvLoss);
        assertThat(result.get("withinValidity").asBoolean()).isTrue();
    }

    @Test
    void pathsOutsideTheRangeAreComputedAndNamed() throws IOException {
        Files.writeString(cases, HEADER + "\n" + CASE.replace(",100", ",20") + "\n");
        assertThat(pathloss()).isZero();
        assertThat(out.toString()).startsWith("id,Lb_dB\na,");
        assertThat(err.toString()).contains("1 of 1 paths", "0.25 to 3000.0 km", ": a.");
    }

    @Test
    void anyModelOfTheRegistryAnswers() {
        assertThat(pathloss("--model", "okumura-hata-urban")).isZero();
        assertThat(pathloss("--model", "free-space")).isZero();
        double[] losses = losses();
        assertThat(losses[0]).isGreaterThan(losses[1] + 20);
    }

    @Test
    void refusesAnUnknownModel() {
        assertRefused(List.of("--model", "p1813", "p1812, free-space"), "--model", "p1813");
    }

    @Test
    void refusesMissingFiles() {
        cases = folder.resolve("none.csv");
        assertRefused(List.of("none.csv", "does not exist", "check"));
        profiles = folder;
        cases = folder.resolve("cases.csv");
        assertRefused(List.of(folder.toString(), "is a folder"));
    }

    @Test
    void refusesCasesItCannotUse() throws IOException {
        refuseCases("", "cases.csv is empty");
        refuseCases(HEADER.replace("dN,", "") + "\n" + CASE, "row 1", "column dN", "is missing");
        refuseCases(HEADER + ",pol\n" + CASE + ",H", "row 1", "column pol", "twice");
        refuseCases(HEADER + "\n" + CASE + "\n\n" + CASE.replace(",0.9,", ",0;9,"), "row 4", "column f_GHz", "0;9");
        refuseCases(HEADER + "\n" + CASE.replace(",0.9,", ",NaN,"), "row 2", "column f_GHz", "not a number");
        refuseCases(HEADER + "\n" + CASE.replace(",0.9,", ",-1,"), "row 2", "column f_GHz", "out of range");
        refuseCases(HEADER + "\n" + CASE.replace("0.9,50", "0.9,51"), "row 2", "column p_pct", "from 1 to 50");
        refuseCases(HEADER + "\n" + CASE.replace("V", "X"), "row 2", "column pol", "H (horizontal)");
        refuseCases(HEADER + "\n" + CASE.replace(",30,", ",0,"), "row 2", "column htg_m", "above 0 and below");
        refuseCases(HEADER + "\n" + CASE.replace(",100", ","), "row 2", "column step_m", "missing");
        refuseCases(HEADER + "\n" + CASE.replaceFirst("a", "b"), "row 2", "column id", "\"b\" has no row h in");
        refuseCases(HEADER + ",n_points\n" + CASE + ",10", "row 2", "column n_points", "has 11 points");
        refuseCases(HEADER + "\n\"" + CASE, "cases.csv", "row 2");
    }

    @Test
    void refusesProfilesItCannotUse() throws IOException {
        refuseProfiles(PROFILES.replace("a,h", "b,h"), "cases.csv", "row 2", "column id");
        refuseProfiles(PROFILES.replace("a,R", "a,Q"), "profiles.csv", "row 3", "Q", "h, R or zone");
        refuseProfiles(PROFILES.replace(",40,", ",4o,"), "profiles.csv", "row 2", "value 4", "4o");
        refuseProfiles(PROFILES.replace(",40,", ",,"), "profiles.csv", "row 2", "value 4", "not a number");
        refuseProfiles(PROFILES.replace("a,R,0,", "a,R,"), "profiles.csv", "row 3", "10 values", "has 11");
        refuseProfiles(PROFILES.replace("a,R,0,", "a,R,-1,"), "profiles.csv", "row 3", "value 1", "0 or more");
        refuseProfiles(PROFILES + "a,h,1,2\n", "profiles.csv", "row 4", "already has a row h");
        refuseProfiles("a,h,3\n", "profiles.csv", "row 1", "1 points");
        refuseProfiles(PROFILES + "a,zone" + ",2".repeat(11), "profiles.csv", "row 4", "no zone 2");
        Files.write(profiles, "a,h,1,2\nH\u00f2a".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(List.of("profiles.csv", "not UTF-8"));
    }

    @Test
    void refusesAClutterCaseWithoutClutter() throws IOException {
        Files.writeString(profiles, PROFILES.lines().limit(2).reduce("", (text, line) -> text + line + "\n"));
        refuseCases(HEADER + ",clutter\n" + CASE + ",3", "row 2", "column clutter", "no row R");
    }

    private void refuseCases(String text, String... parts) throws IOException {
        Files.writeString(cases, text);
        assertRefused(List.of(parts));
    }

    private void refuseProfiles(String text, String... parts) throws IOException {
        Files.writeString(profiles, text);
        assertRefused(List.of(parts));
    }

    /** One sentence on standard error, nothing on standard output, exit code 2. */
    private void assertRefused(List<String> parts, String... options) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertThat(pathloss(options)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("phusong: ").contains(parts);
    }

    private int pathloss(String... options) {
        CommandLine line = new CommandLine(new PathlossCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] files = {"--cases", cases.toString(), "--profiles", profiles.toString()};
        return line.execute(IntStream.range(0, files.length + options.length)
                .mapToObj(i -> i < files.length ? files[i] : options[i - files.length])
                .toArray(String[]::new));
    }

    private double[] losses() {
        return out.toString()
                .lines()
                .filter(line -> !line.startsWith("id"))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
                .toArray();
    }

    private static List<String> mobilePaths() throws IOException {
        return new String(resource("p1812_cases.csv"), StandardCharsets.UTF_8).lines().toList();
    }

    private void copyMobileProfiles() throws IOException {
        Files.write(profiles, resource("profiles.csv"));
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = PathlossCommandTest.class.getResourceAsStream("/propagation/mobile-paths/" + name)) {
            return stream.readAllBytes();
        }
    }
}
