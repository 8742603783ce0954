package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.ImportHistory.Attempt;
import vn.phusong.planner.ingest.LoadProgress.LoadStage;
import vn.phusong.testbed.PhuSongTest;

/** Trying a load, and watching one. */
@PhuSongTest(database = "ingest")
class DryRunTest {
    private static final String SITES = "network/sites.csv";

    @Autowired
    private PackLoader loader;

    @Autowired
    private ImportHistory history;

    @Autowired
    private JdbcClient jdbc;

    private PackFolder pack;

    @BeforeEach
    void loadOnce(@TempDir Path temporary) {
        jdbc.sql("truncate pack, import_attempt restart identity cascade").update();
        pack = PackFolder.tiny(temporary);
        assertThat(loader.load(pack.path(), LoadOptions.STRICT).accepted()).isTrue();
    }

    @Test
    void aDryRunTellsWhatALoadWouldTellAndChangesNothing() {
        Map<String, String> before = DatabaseContents.of(jdbc);
        pack.edit(SITES, "T-001,Thanh Sơn", "T-001,Thanh Sơn 1");

        LoadReport tried = loader.load(pack.path(), LoadOptions.STRICT.asDryRun());

        assertThat(tried.outcome()).isEqualTo(LoadOutcome.WOULD_BE_ACCEPTED);
        assertThat(tried.accepted()).isFalse();
        assertThat(tried.rejected()).isFalse();
        assertThat(DatabaseContents.of(jdbc)).isEqualTo(before);
        LoadReport loaded = loader.load(pack.path(), LoadOptions.STRICT);
        assertThat(loaded.outcome()).isEqualTo(LoadOutcome.ACCEPTED);
        assertThat(loaded.datasets()).isEqualTo(tried.datasets());
        assertThat(loaded.tallies()).isEqualTo(tried.tallies());
        assertThat(history.listCounts(tried.attemptId())).isEqualTo(history.listCounts(loaded.attemptId()));
        Attempt attempt = history.findAttempt(tried.attemptId()).orElseThrow();
        assertThat(attempt.dryRun()).isTrue();
        assertThat(attempt.outcome()).isEqualTo("WOULD_BE_ACCEPTED");
        assertThat(attempt.rowsAccepted())
                .isEqualTo(history.findAttempt(loaded.attemptId()).orElseThrow().rowsAccepted());
    }

    @Test
    void aDryRunOfABadPackRecordsItsIssues() {
        pack.edit(SITES, "MAST,30", "MAST,3000");
        LoadReport tried = loader.load(pack.path(), LoadOptions.STRICT.asDryRun());
        assertThat(tried.outcome()).isEqualTo(LoadOutcome.REJECTED);
        assertThat(history.listCounts(tried.attemptId()))
                .extracting(ImportHistory.IssueCount::code)
                .contains("out-of-range");
        assertThat(history.findAttempt(tried.attemptId()).orElseThrow().dryRun()).isTrue();
        assertThat(loader.load(pack.path(), LoadOptions.ACCEPT_VALID.asDryRun()).outcome())
                .isEqualTo(LoadOutcome.WOULD_BE_ACCEPTED);
    }

    @Test
    void aDryRunOfWhatIsLoadedFindsNothingToDo() {
        assertThat(loader.load(pack.path(), LoadOptions.STRICT.asDryRun()).outcome()).isEqualTo(LoadOutcome.UNCHANGED);
    }

    @Test
    void progressIsToldOfEachDatasetInOrderAndEveryTenThousandRows() {
        StringBuilder settlements = new StringBuilder("hamlet,lon,lat,people\n");
        settlements.append("H-001,105.15,21.15,1\n".repeat(25_000));
        pack.write("settlements.csv", settlements.toString());
        List<String> told = new ArrayList<>();

        LoadReport report = loader.load(pack.path(), LoadOptions.STRICT.asDryRun(), new LoadProgress() {
            @Override
            public void report(String dataset, LoadStage stage, long rowsSoFar) {
                if (dataset.equals("settlements") || stage == LoadStage.HASHING) {
                    told.add(dataset + " " + stage + " " + rowsSoFar);
                }
            }
        });

        assertThat(report.outcome()).isEqualTo(LoadOutcome.WOULD_BE_ACCEPTED);
        assertThat(told).filteredOn(each -> each.contains("HASHING")).hasSize(12);
        assertThat(told)
                .filteredOn(each -> each.startsWith("settlements"))
                .containsExactly(
                        "settlements HASHING 0",
                        "settlements READING 0",
                        "settlements READING 10000",
                        "settlements READING 20000",
                        "settlements CHECKING 25000",
                        "settlements STORING 25000",
                        "settlements DONE 25000");
    }
}
