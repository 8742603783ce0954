package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.LoadReport.DatasetOutcome;
import vn.phusong.planner.ingest.LoadReport.DatasetReport;
import vn.phusong.testbed.PhuSongTest;

/** Loading as a whole: what is in the database afterwards. */
@PhuSongTest(database = "ingest")
class PackLoadTest {
    @Autowired
    private PackLoader loader;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Packs packs;

    @TempDir
    private Path temporary;

    private PackFolder pack;

    @BeforeEach
    void freshDatabase() {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        pack = PackFolder.tiny(temporary);
    }

    @Test
    void loadsTheWholePack() {
        LoadReport report = loader.load(pack.path(), false);

        assertThat(report.issues()).filteredOn(ImportIssue::isError).isEmpty();
        assertThat(report.outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(report.packId()).isEqualTo("tiny");
        assertThat(report.datasets())
                .extracting(DatasetReport::name, DatasetReport::outcome, DatasetReport::rowsRead)
                .containsExactly(
                        tuple("units-2024", DatasetOutcome.LOADED, 6L),
                        tuple("units-2025", DatasetOutcome.LOADED, 3L),
                        tuple("successors", DatasetOutcome.LOADED, 4L),
                        tuple("hamlets", DatasetOutcome.LOADED, 5L),
                        tuple("settlements", DatasetOutcome.LOADED, 3L),
                        tuple("uncovered", DatasetOutcome.LOADED, 1L),
                        tuple("targets", DatasetOutcome.LOADED, 2L),
                        tuple("operators", DatasetOutcome.LOADED, 2L),
                        tuple("sites", DatasetOutcome.LOADED, 3L),
                        tuple("sectors", DatasetOutcome.LOADED, 4L),
                        tuple("cells", DatasetOutcome.LOADED, 6L),
                        tuple("inventory", DatasetOutcome.LOADED, 3L));
        Pack loaded = packs.find("tiny").orElseThrow();
        assertThat(loaded.synthetic()).isTrue();
        assertThat(loaded.radio().deltaN()).isEqualTo(45);
        assertThat(loaded.radio().n0()).isEqualTo(360);
        assertThat(loaded.radio().maxRadius().gsm_km()).isEqualTo(30);
        assertThat(packs.listEditions("tiny")).extracting(Edition::code).containsExactly("2024-11", "2025-07");
    }
}
