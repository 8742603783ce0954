package vn.phusong.planner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.testbed.PhuSongProcess;
import vn.phusong.testbed.Requirement;
import vn.phusong.testbed.TestPostgis;

/** {@code bench province} on the mini pack, in a process of its own. */
@Tag("full")
class ProvinceBenchTest {

    @Test
    void measuresAPackAndItsChangesAndLeavesNothingBehind() throws Exception {
        Requirement.POSTGIS.demand();
        Path temporary = TestPostgis.get().newFolder();
        try (PhuSongProcess bench = PhuSongProcess.start(
                "bench", "province", "--pack", "gis-data/mini", "--temp-dir", temporary.toString())) {
            assertThat(bench.exitCode()).as(bench.err()).isEqualTo(ExitCode.OK);
            JsonNode measured = new JsonMapper().readTree(bench.out());
            assertThat(measured.get("synthetic").asBoolean()).isTrue();
            assertThat(measured.get("run").get("pixel_evaluations").asLong()).isPositive();
            assertThat(measured.get("cold_cpu_s").asDouble()).isPositive();
            assertThat(measured.get("new_site_s")).hasSize(5);
            assertThat(measured.get("map_after_site_moved_s")).hasSize(5);
            assertThat(measured.get("hamlets_compared").asInt()).isPositive();
            assertThat(measured.get("usable_by_map_or_exact_profile_alone").get("LTE").asInt())
                    .isLessThanOrEqualTo(measured.get("hamlets_compared").asInt());
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }
}
