package vn.phusong.planner.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;

/** Packs over communes and terrain that are handed in, by the command line, and what is wrong with such files. */
class RealTerrainPackTest {

    private static final String PEOPLE = "commune_code_2025,pop_2019_sum,households_2019_sum\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private Path communes;
    private Path population;
    private Path dem;

    @BeforeEach
    void twoCommunesOnASlope() throws IOException {
        communes = Files.writeString(folder.resolve("communes.geojson"), collection(
                commune("08001", "Xã Đông Khê", 105.20), commune("08002", "Phường Minh Phương", 105.25)));
        population = Files.writeString(folder.resolve("people.csv"), PEOPLE + "08001,5000,1300\n08002,9000,2500\n");
        ByteBuffer heights = ByteBuffer.allocate(2 * 1201 * 1201);
        for (int row = 0; row < 1201; row++) {
            for (int column = 0; column < 1201; column++) {
                heights.putShort((short) (20 + column / 4));
            }
        }
        dem = Files.write(folder.resolve("N21E105.hgt"), heights.array());
    }

    @Test
    void hamletsTileTheGivenPolygonsAndPeopleAddUp() throws IOException {
        Path pack = folder.resolve("pack");
        assertThat(sample("--out", pack.toString(), "--json")).isEqualTo(ExitCode.OK);

        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("communes-2025-07").asInt()).isEqualTo(2);
        assertThat(report.get("hamlets").asInt()).isEqualTo(2_526);
        assertThat(report.get("population").asInt()).isEqualTo(14_000);
        PackOnDisk made = new PackOnDisk(pack);
        double hamlets_deg2 = made.features("hamlets/hamlets.geojson").stream().mapToDouble(RealTerrainPackTest::area_deg2).sum();
        assertThat(hamlets_deg2).isBetween(2 * 0.05 * 0.05 * 0.9999, 2 * 0.05 * 0.05 * 1.0001);
        assertThat(made.features("hamlets/hamlets.geojson").get(0).get("properties").get("name").asString())
                .isNotBlank();
        assertThat(Files.readAllBytes(pack.resolve("elevation/N21E105.hgt"))).isEqualTo(Files.readAllBytes(dem));
        assertThat(pack.resolve("pack.yaml")).content()
                .contains("surface_model: true", "synthetic: true", "format: hgt",
                        "licence: \"as its provider states; not part of PhuSong\"");
    }

    @Test
    void licencesAreCarried() throws IOException {
        Path pack = folder.resolve("pack");
        assertThat(sample("--out", pack.toString(), "--communes-licence", "MIT", "--dem-licence", "public domain"))
                .isEqualTo(ExitCode.OK);
        assertThat(pack.resolve("pack.yaml")).content().contains("licence: \"MIT\"", "licence: \"public domain\"");
    }

    @Test
    void whatIsMadeOfOthersFilesNeedsAFolder() {
        assertThat(failure().getMessage()).contains("--out FOLDER");
    }

    @Test
    void aMissingPolygonIsNamedWithItsRow() throws IOException {
        Files.writeString(population, PEOPLE + "08001,5000,1300\n08009,1,1\n");
        assertThat(failure("--out", "x").getMessage()).contains("people.csv, row 3", "commune_code_2025: 08009", "communes.geojson");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Files.writeString(population, "commune_code_2025,people\n08001,5\n");
        assertThat(failure("--out", "x").getMessage()).contains("people.csv, row 2, pop_2019_sum: nothing", "[commune_code_2025, people]");
    }

    @Test
    void aBadNumberIsNamed() throws IOException {
        Files.writeString(population, PEOPLE + "08001,5.000,1300\n08002,1,1\n");
        assertThat(failure("--out", "x").getMessage()).contains("row 2, pop_2019_sum: 5.000", "whole number");
    }

    @Test
    void polygonsInMetresAreRefused() throws IOException {
        Files.writeString(communes, collection(commune("08001", "Xã A", 105.2).replace("105.2", "565957")));
        Files.writeString(population, PEOPLE + "08001,5,1\n");
        assertThat(failure("--out", "x").getMessage()).contains("communes.geojson, row 1", "degrees");
    }

    @Test
    void aNameWithoutItsKindIsRefused() throws IOException {
        Files.writeString(communes, collection(commune("08001", "Đông Khê", 105.2)));
        Files.writeString(population, PEOPLE + "08001,5,1\n");
        assertThat(failure("--out", "x").getMessage()).contains("fullName: Đông Khê", "xã, phường");
    }

    @Test
    void aTileOfTheWrongSizeIsRefused() throws IOException {
        Files.write(dem, new byte[100]);
        assertThat(failure("--out", "x").getMessage()).contains("N21E105.hgt", "100 bytes", "1201 x 1201");
    }

    @Test
    void anUnknownKindOfTargetIsRefused() throws IOException {
        Path targets = Files.writeString(folder.resolve("targets.csv"), "id,kind,name,lon,lat\nT1,castle,X,105.2,21.3\n");
        assertThat(failure("--out", "x", "--targets", targets.toString()).getMessage())
                .contains("targets.csv, row 2, kind: CASTLE", "TOURIST_AREA");
    }

    @Test
    @Tag("full")
    void oldPhuThoOnItsRealTerrain() throws IOException {
        Path data = Stream.of("../shared", "../../shared").map(Path::of).filter(Files::isDirectory).findFirst()
                .map(shared -> shared.resolve("real-data")).orElse(Path.of("absent"));
        Assumptions.assumeTrue(Files.isDirectory(data), "no real data beside the checkout");
        communes = data.resolve("boundaries/phutho2025_communes.geojson");
        population = data.resolve("population/phutho2025_communes_pop2019_derived.csv");
        dem = data.resolve("elevation/N21E105.hgt");
        Path pack = folder.resolve("real");
        assertThat(sample("--targets", data.resolve("poi/phutho_targets.csv").toString(), "--out", pack.toString(), "--json"))
                .isEqualTo(ExitCode.OK);
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("communes-2025-07").asInt()).isEqualTo(66);
        assertThat(report.get("population").asInt()).isEqualTo(1_463_726);
        assertThat(report.get("hamlets").asInt()).isEqualTo(2_526);
        assertThat(report.get("targets").asInt()).isEqualTo(28);
    }

    private CommandFailure failure(String... more) {
        List<Exception> thrown = new ArrayList<>();
        CommandLine line = line().setExecutionExceptionHandler((fault, command, result) -> {
            thrown.add(fault);
            return ExitCode.FAILED;
        });
        line.execute(arguments(more));
        assertThat(thrown).singleElement().isInstanceOf(CommandFailure.class);
        assertThat(((CommandFailure) thrown.get(0)).exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        return (CommandFailure) thrown.get(0);
    }

    private int sample(String... more) {
        return line().execute(arguments(more));
    }

    private CommandLine line() {
        return new CommandLine(new SampleCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter()));
    }

    private String[] arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--communes", communes.toString(), "--population", population.toString(), "--dem", dem.toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    /** A square of 0.05° beside the next. */
    private static String commune(String code, String name, double west) {
        double east = west + 0.05;
        return """
                {"type":"Feature","properties":{"code":"%s","fullName":"%s"},"geometry":{"type":"Polygon",
                "coordinates":[[[%s,21.3],[%s,21.3],[%s,21.35],[%s,21.35],[%s,21.3]]]}}"""
                .formatted(code, name, west, east, east, west, west);
    }

    private static double area_deg2(JsonNode feature) {
        double twice = 0;
        JsonNode geometry = feature.get("geometry");
        List<JsonNode> polygons = new ArrayList<>();
        if (geometry.get("type").asString().equals("Polygon")) {
            polygons.add(geometry.get("coordinates"));
        } else {
            geometry.get("coordinates").forEach(polygons::add);
        }
        for (JsonNode polygon : polygons) {
            for (JsonNode ring : polygon) {
                for (int i = 1; i < ring.size(); i++) {
                    JsonNode a = ring.get(i - 1);
                    JsonNode b = ring.get(i);
                    twice += (a.get(0).asDouble() - 105) * (b.get(1).asDouble() - 21)
                            - (b.get(0).asDouble() - 105) * (a.get(1).asDouble() - 21);
                }
            }
        }
        return twice / 2;
    }
}
