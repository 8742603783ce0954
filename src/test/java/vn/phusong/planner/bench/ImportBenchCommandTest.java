package vn.phusong.planner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.testbed.PhuSongProcess;
import vn.phusong.testbed.Requirement;
import vn.phusong.testbed.TestPostgis;

/** {@code bench import} in a process of its own, as it makes and removes a cluster of its own. */
class ImportBenchCommandTest {
    private Path temporary;

    @BeforeEach
    void newFolder() {
        Requirement.POSTGIS.demand();
        temporary = TestPostgis.get().newFolder();
    }

    @Test
    void loadsAndCopiesTheSameRowsAndLeavesNothingBehind() throws Exception {
        try (PhuSongProcess bench = bench("--hamlets", "1000", "--cells", "5000", "--json")) {
            assertThat(bench.exitCode()).as(bench.err()).isEqualTo(ExitCode.OK);
            JsonNode report = new JsonMapper().readTree(bench.out());
            assertThat(report.get("outcome").asString()).isEqualTo("ACCEPTED");
            assertThat(report.get("measured").valueStream().map(each -> each.get("name").asString()))
                    .containsExactly("all", "hamlets", "cells", "units", "operators", "sites", "sectors");
            assertThat(report.get("measured").valueStream().map(each -> each.get("rows").asInt()))
                    .containsExactly(1000 + 5000 + 3 + 2 + 417 + 1250, 1000, 5000, 3, 2, 417, 1250);
            assertThat(report.get("measured").valueStream())
                    .allSatisfy(each -> assertThat(each.get("copy").get("ratio").asDouble()).isPositive());
            // Remarks on a dataset as a whole, nothing that is said of every row: that would be measured too.
            assertThat(report.get("issues").propertyNames()).contains("missing-kind");
            assertThat(report.get("issues").valueStream())
                    .allSatisfy(count -> assertThat(count.asInt()).isEqualTo(1));
            assertThat(bench.err()).contains("-Xmx512m");
        }
        assertThat(list()).isEmpty();
    }

    @Test
    @Tag("full")
    void aMillionErrorsAreNoOtherMatter() throws Exception {
        try (PhuSongProcess bench =
                bench("--hamlets", "500", "--cells", "3000", "--faults", "references", "--json")) {
            assertThat(bench.exitCode()).as(bench.err()).isEqualTo(ExitCode.OK);
            JsonNode report = new JsonMapper().readTree(bench.out());
            assertThat(report.get("outcome").asString()).isEqualTo("REJECTED");
            assertThat(report.get("issues").get("unknown-reference").asInt()).isEqualTo(3000);
        }
        assertThat(list()).isEmpty();
    }

    @Test
    @Tag("full")
    void leavesNothingBehindAfterCtrlC() throws Exception {
        try (PhuSongProcess bench = bench("--hamlets", "50000", "--cells", "500000")) {
            awaitLoading(bench);
            long server = server(list().get(0));
            assertThat(ProcessHandle.of(server)).isPresent();

            bench.stop();

            assertThat(bench.exitCode()).isNotEqualTo(ExitCode.OK);
            awaitEnd(server);
        }
        assertThat(list()).isEmpty();
    }

    @Test
    @Tag("full")
    void theNextOneRemovesWhatAKilledOneLeft() throws Exception {
        try (PhuSongProcess living = bench("--hamlets", "50000", "--cells", "500000")) {
            awaitLoading(living);
            Path kept = list().get(0);
            long abandoned;
            try (PhuSongProcess killed = bench("--hamlets", "50000", "--cells", "500000")) {
                awaitLoading(killed);
                Path left = list().stream().filter(folder -> !folder.equals(kept)).findAny().orElseThrow();
                abandoned = server(left);
                killed.kill();
                assertThat(left).isDirectory();
            }
            try (PhuSongProcess next = bench("--hamlets", "100", "--cells", "100")) {
                assertThat(next.exitCode()).as(next.err()).isEqualTo(ExitCode.OK);
                assertThat(next.err()).contains("left by a command that was killed, has been removed");
            }
            awaitEnd(abandoned);
            assertThat(list()).containsExactly(kept);
            assertThat(ProcessHandle.of(server(kept))).isPresent();
        }
        try (PhuSongProcess next = bench("--hamlets", "100", "--cells", "100")) {
            assertThat(next.exitCode()).as(next.err()).isEqualTo(ExitCode.OK);
        }
        assertThat(list()).isEmpty();
    }

    @Test
    void aWrongSizeIsBadInput() throws Exception {
        try (PhuSongProcess bench = bench("--hamlets", "0")) {
            assertThat(bench.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(bench.err()).contains("hamlets must be 1 to 500000");
        }
        assertThat(list()).isEmpty();
    }

    private static void awaitLoading(PhuSongProcess bench) throws Exception {
        while (!bench.err().contains("loading")) {
            assertThat(bench.out()).isEmpty();
            Thread.sleep(100);
        }
    }

    private static long server(Path scratch) throws IOException {
        Path file = scratch.resolve("postgresql/data/postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).get(0).strip());
    }

    /** A server that has ended stays known to the system until its foster parent has asked how. */
    private static void awaitEnd(long process) throws Exception {
        Optional<ProcessHandle> server = ProcessHandle.of(process);
        if (server.isPresent()) {
            server.get().onExit().get(30, TimeUnit.SECONDS);
        }
    }

    private PhuSongProcess bench(String... options) {
        return PhuSongProcess.start(Stream.concat(
                        Stream.of("bench", "import", "--temp-dir", temporary.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("phusong-scratch-"))
                    .toList();
        }
    }
}
