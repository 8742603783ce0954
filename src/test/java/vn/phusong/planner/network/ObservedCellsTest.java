package vn.phusong.planner.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.testbed.PhuSongTest;

/** What becomes of OpenCelliD's rows in the database. */
@PhuSongTest(database = "ingest")
class ObservedCellsTest {
    private static final String ENTRY =
            "  - {name: observed, kind: %s, file: observed.csv, format: opencellid, crs: EPSG:4326}";

    @Autowired
    private PackLoader loader;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private NetworkStatus status;

    @TempDir
    private Path temporary;

    @Test
    void originalAndCorrectedStandBesideEachOther() throws Exception {
        LoadReport report = load("""
                radio,mcc,net,area,cell,unit,lon,lat,range,samples,changeable,created,updated,averageSignal
                LTE,452,4,25143,7833863,0,105.1,21.2,1000,12,1,1459692342,1488347104,0
                GSM,452,1,267410,11950084407,0,105.2,21.2,500,3,1,1459692342,1488347104,0
                GSM,452,8,10068,7833863,0,105.3,21.2,0,1,1,1459692342,1488347104,0
                UMTS,452,07,10081,2147483647,0,105.3,21.2,0,1,1,1459692342,1488347104,0
                """);
        assertThat(report.accepted()).isTrue();
        assertThat(jdbc.sql("""
                        select concat_ws(' ', radio, coalesce(technology, '?'), mcc, mnc, coalesce(operator_code, '?'), area,
                            coalesce(cell::text, '?'), coalesce(enodeb::text, '?'), samples, range_m,
                            to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD'), st_x(centroid))
                        from observed_cell o join dataset d on d.id = o.dataset_id
                        where d.state = 'CURRENT' and d.pack_id = 'tiny' order by o.id
                        """)
                        .query(String.class)
                        .list())
                .containsExactly(
                        // 7833863 = 30601 * 256 + 7
                        "LTE LTE 452 04 viettel 25143 7833863 30601 12 1000 2017-03-01 105.1",
                        "GSM NR 452 01 mobifone 267410 11950084407 ? 3 500 2017-03-01 105.2",
                        "GSM ? 452 08 mobifone 10068 7833863 ? 1 0 2017-03-01 105.3",
                        "UMTS UMTS 452 07 ? 10081 ? ? 1 0 2017-03-01 105.3");
        assertThat(status.facts().get("tiny")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("observed_cells", 4L);
    }

    @Test
    void theyCannotBeTakenForMasts() {
        PackFolder pack = PackFolder.tiny(temporary).append("pack.yaml", ENTRY.formatted("sites")).write("observed.csv", "radio\n");
        assertThat(loader.load(pack.path(), true).issues())
                .extracting(issue -> issue.code().code() + " " + issue.value())
                .contains("unknown-format opencellid");
    }

    @Test
    void theRealSamplesAreReadWithTheirQuirksNamed() throws Exception {
        Path cells = Stream.of("../shared/real-data/cells", "../../shared/real-data/cells")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(cells != null, "no ../shared beside the checkout");
        LoadReport report = load(Files.readString(cells.resolve("opencellid_mcc452_lookup_sample.csv")));
        assertThat(report.issues()).noneMatch(ImportIssue::isError);
        Map<String, List<Long>> rows = report.issues().stream()
                .filter(issue -> issue.row() != null && "observed".equals(issue.dataset()))
                .collect(java.util.stream.Collectors.groupingBy(
                        issue -> issue.code().code(),
                        java.util.stream.Collectors.mapping(ImportIssue::row, java.util.stream.Collectors.toList())));
        assertThat(rows.get("foreign-network")).containsExactly(24L, 25L);
        assertThat(rows.get("placeholder-id")).containsExactly(3L);
        assertThat(rows.get("doubtful-technology")).containsExactly(2L, 4L, 5L);
        assertThat(load(Files.readString(cells.resolve("opencellid_csv_format_sample.csv"))).accepted()).isTrue();
    }

    private LoadReport load(String rows) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "pack");
        PackFolder pack = PackFolder.tiny(folder).append("pack.yaml", ENTRY.formatted("observed-cells")).write("observed.csv", rows);
        return loader.load(pack.path(), false);
    }
}
