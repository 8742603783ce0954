package vn.phusong.planner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;

/** {@code phusong bench} measures what it says, tells it as JSON too, and leaves nothing behind. */
class EngineBenchTest {

    @TempDir
    private Path folder;

    private String sentence = "";

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new BenchCommand());
        command.setOut(new PrintWriter(new StringWriter()));
        command.setErr(new PrintWriter(new StringWriter()));
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            sentence = String.valueOf(failure.getMessage());
            return failure instanceof CommandFailure known ? known.exitCode() : ExitCode.FAILED;
        });
        return command.execute(arguments);
    }

    private JsonNode measured() throws Exception {
        return new JsonMapper().readTree(Files.readString(folder.resolve("bench.json")));
    }

    @Test
    void sweepsCountTheirPixelsAndTheTimeOfOneRound() throws Exception {
        assertThat(run("--rounds", "1", "--json", folder + "/bench.json", "--temp-dir", folder.toString())).isZero();
        JsonNode cases = measured().get("cases");
        JsonNode first = cases.get(0);
        // π·20² km² in pixels of 90 m
        assertThat(first.get("pixels").asLong()).isBetween(154_500L, 155_500L);
        assertThat(first.get("cpu_s").asDouble()).isPositive();
        assertThat(cases.get(1).get("bands").asInt()).isEqualTo(3);
        assertThat(cases.get(3).get("pixels").asLong()).isBetween(1_393_000L, 1_399_000L);
        assertThat(cases.get(4).get("pixels").asLong()).isEqualTo(1_600_060);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(each -> each.getFileName().toString())).containsExactly("bench.json");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--rounds 0, --rounds must be 1..1000.",
        "--region --sites 3, --sites must be 4..1000000.",
        "--json FOLDER/none/bench.json, must be in a folder that exists.",
        "--json FOLDER, is a folder; name a file in it.",
        "--temp-dir FOLDER/none, must be a folder that exists and can be written.",
    })
    void badOptionsAreNamedBeforeAnythingIsMeasured(String options, String why) {
        assertThat(run(options.replace("FOLDER", folder.toString()).split(" "))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(sentence).contains(why);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRegionIsMeasuredWithAQuarterHalfAndAllOfItsSites() throws Exception {
        assertThat(run("--region", "--sites", "4", "--hamlets", "50", "--json", folder + "/bench.json",
                        "--temp-dir", folder.toString()))
                .isZero();
        JsonNode cases = measured().get("cases");
        assertThat(cases.size()).isEqualTo(6);
        assertThat(cases.get(0).get("name").asString()).startsWith("1 sites, 50 hamlets");
        assertThat(cases.get(5).get("name").asString()).startsWith("4 sites, map");
        assertThat(cases.get(5).get("pixels").asLong()).isGreaterThan(cases.get(1).get("pixels").asLong());
    }
}
