package vn.phusong.planner.admin.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import picocli.CommandLine;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.radio.geodesy.Wgs84;

/** Crosswalks of squares, whose shares are known. */
class CrosswalkCommandTest {
    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void areasAreThoseOfTheEllipsoid() {
        // A cell of one degree is nearly as large as the product of the two arcs through its middle.
        double area_km2 = EqualArea.project(
                                new GeometryFactory().toGeometry(new Envelope(105, 106, 21, 22)))
                        .getArea()
                / 1e6;
        double middle_km2 = Math.toRadians(1)
                * Wgs84.primeVerticalRadius_m(21.5)
                * Math.cos(Math.toRadians(21.5))
                * Math.toRadians(1)
                * Wgs84.meridianRadius_m(21.5)
                / 1e6;
        assertThat(area_km2).isCloseTo(middle_km2, withPercentage(0.01));
    }

    @Test
    void aUnitThatIsCutGetsARowForEachSideAndSliversAreLeftOut() throws Exception {
        // 1: 60 % west, 38 % east, and 2 % in a third that reaches in a little.
        write("old.geojson", square("1", 105.00, 105.10), square("2", 105.10, 105.20));
        write("new.geojson", square("W", 104.90, 105.06), square("E", 105.06, 105.098), square("X", 105.098, 105.20));
        assertThat(run("--from-edition", "2024-11", "--to-edition", "2025-07")).isEqualTo(ExitCode.OK);
        assertThat(rows())
                .containsExactly(
                        "edition_from,code_from,edition_to,code_to,area_share,population_share",
                        "2024-11,1,2025-07,E,0.38776,0.38776",
                        "2024-11,1,2025-07,W,0.61224,0.61224",
                        "2024-11,2,2025-07,X,1.00000,1.00000");
        assertThat(out).contains("2 old units in 3 new ones, 1 rows beyond one each", "100.00 % of the old area", "1.00 % was left out");
    }

    @Test
    void peopleOfTheSmallerUnitsDecideTheSharesOfPeople() throws Exception {
        // District D: part a wholly west with 900 people, part b half and half with 100.
        write("old.geojson", square("a", 105.00, 105.10), square("b", 105.10, 105.20));
        write("new.geojson", square("W", 104.90, 105.15), square("E", 105.15, 105.30));
        Files.writeString(folder.resolve("pairs.csv"), "key,code\na,D\nb,D\n");
        Files.writeString(folder.resolve("people.csv"), "key,population\na,900\nb,100\n");
        assertThat(run(
                        "--from-edition", "2024-11", "--to-edition", "2025-07",
                        "--pairs", folder.resolve("pairs.csv").toString(),
                        "--population", folder.resolve("people.csv").toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(rows().subList(1, 3))
                .containsExactly("2024-11,D,2025-07,E,0.25000,0.05000", "2024-11,D,2025-07,W,0.75000,0.95000");
    }

    @Test
    void whatHasNoSuccessorOrSeveralUnitsIsTold() throws Exception {
        write("old.geojson", square("a", 105.00, 105.10), square("b", 105.10, 105.20), square("c", 106, 106.1));
        write("new.geojson", square("W", 104.90, 105.30));
        Files.writeString(folder.resolve("pairs.csv"), "key,code\na,1\nb,1|2\nc,3\n");
        assertThat(run("--from-edition", "2024-11", "--to-edition", "2025-07", "--pairs", folder.resolve("pairs.csv").toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(rows()).hasSize(2).last().isEqualTo("2024-11,1,2025-07,W,1.00000,1.00000");
        assertThat(err).contains("b belongs to several units (1|2) and is left out.", "without a row: 3");
    }

    @Test
    void badInputIsNamed() throws Exception {
        String[] editions = {"--from-edition", "2024-11", "--to-edition", "2025-07"};
        assertThat(run(editions)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("does not exist");
        write("old.geojson", square("1", 105.00, 105.10), square("1", 105.10, 105.20));
        write("new.geojson", square("W", 104.90, 105.06));
        assertThat(run(editions)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("old.geojson, feature 2: code 1 occurs a second time");
        write("old.geojson", square("1", 105.00, 105.10));
        assertThat(run("--from-edition", "a", "--to-edition", "b", "--to-key", "id")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("new.geojson, row 1: no value of id; there are code");
        Files.writeString(folder.resolve("people.csv"), "key,population\n1,many\n");
        assertThat(run("--from-edition", "a", "--to-edition", "b", "--population", folder.resolve("people.csv").toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("\"many\" for 1");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    private static String square(String code, double west, double east) {
        return """
                {"type": "Feature", "properties": {"code": "%s"}, "geometry": {"type": "Polygon", "coordinates":
                [[[%2$s, 21.0], [%3$s, 21.0], [%3$s, 21.1], [%2$s, 21.1], [%2$s, 21.0]]]}}
                """.formatted(code, west, east);
    }

    private void write(String file, String... features) throws IOException {
        Files.writeString(
                folder.resolve(file),
                "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}");
    }

    private List<String> rows() throws IOException {
        return Files.readAllLines(folder.resolve("out.csv"));
    }

    private int run(String... more) {
        StringWriter text = new StringWriter();
        StringWriter faults = new StringWriter();
        String[] all = Arrays.copyOf(
                new String[] {
                    "--from", folder.resolve("old.geojson").toString(), "--to", folder.resolve("new.geojson").toString(),
                    "--out", folder.resolve("out.csv").toString()
                },
                6 + more.length);
        System.arraycopy(more, 0, all, 6, more.length);
        int exitCode = new CommandLine(new CrosswalkCommand())
                .setOut(new PrintWriter(text, true))
                .setErr(new PrintWriter(faults, true))
                .execute(all);
        out = text.toString();
        err = faults.toString();
        return exitCode;
    }
}
