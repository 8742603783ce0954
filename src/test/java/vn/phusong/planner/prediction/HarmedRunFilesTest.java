package vn.phusong.planner.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.database.DataFolder;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.testbed.PhuSongTest;

/** A complete run whose files were lost or harmed is mended by the next analysis, bit for bit, and stays the run. */
@PhuSongTest(database = "ingest")
class HarmedRunFilesTest {

    @TempDir
    private Path temporary;

    @Autowired
    private PackLoader loader;

    @Autowired
    private PredictionRuns runs;

    @Autowired
    private DataFolder data;

    private String runId = "";

    @BeforeEach
    void run(@Autowired JdbcClient jdbc) {
        jdbc.sql("truncate pack, import_attempt, prediction_run restart identity cascade").update();
        PackFolder pack = PackFolder.copy(Path.of("gis-data/mini"), temporary);
        pack.edit("pack.yaml", "  delta_n: 50\n", "  delta_n: 50\n  map_posting_m: 500\n");
        assertThat(loader.load(pack.path(), true).accepted()).isTrue();
        runId = runs.predict("mini", Progress.SILENT).id();
    }

    @Test
    void harmedLevelsAndALostMapComeAgainAsTheyWere() throws IOException {
        byte[] points = Files.readAllBytes(file("points.bin"));
        byte[] map = Files.readAllBytes(file("map.bin"));
        byte[] harmed = points.clone();
        harmed[points.length / 2] ^= 1;
        Files.write(file("points.bin"), harmed);
        Files.delete(file("map.bin"));
        assertThatThrownBy(() -> runs.getBase("mini"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("./phusong analyse --pack-id mini computes them again");
        assertThatThrownBy(() -> runs.getMap(runId))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("./phusong analyse");
        PredictionRun former = runs.find(runId).orElseThrow();
        assertThat(runs.predict("mini", Progress.SILENT)).isEqualTo(former);
        assertThat(file("points.bin")).hasBinaryContent(points);
        assertThat(file("map.bin")).hasBinaryContent(map);
        assertThat(runs.getBase("mini").run()).isEqualTo(former);
    }

    @Test
    void wholeFilesAreLeftAlone() throws IOException {
        var written = Files.getLastModifiedTime(file("map.bin"));
        runs.predict("mini", Progress.SILENT);
        assertThat(Files.getLastModifiedTime(file("map.bin"))).isEqualTo(written);
    }

    private Path file(String name) {
        return data.resolve("runs").resolve(runId).resolve(name);
    }
}
