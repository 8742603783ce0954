package vn.phusong.planner.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCellIdRowReaderTest {
    private static final String ROW = "GSM,452,1,10068,5293,0,105.8031464,20.95985413,1000,2,1,1459692342,1488347104,0";
    private static final Map<String, String> VALUES = Map.of(
            "radio", "GSM", "mcc", "452", "mnc", "1", "area", "10068", "cell", "5293", "lon", "105.8031464",
            "lat", "20.95985413", "range_m", "1000", "samples", "2", "updated", "1488347104");

    @TempDir
    private Path folder;

    private final OpenCellIdRowReader reader = new OpenCellIdRowReader();

    @Test
    void theWorldsFileHasAHeaderAndACountrysHasNone() throws Exception {
        String header = "radio,mcc,net,area,cell,unit,lon,lat,range,samples,changeable,created,updated,averageSignal\n";
        Rows world = Rows.read(reader, Rows.file(folder, header + ROW + "\n"));
        assertThat(world.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.values()).isEqualTo(VALUES);
        });
        Rows country = Rows.read(reader, Rows.file(folder, ROW + "\n" + ROW + "\n"));
        assertThat(country.columns()).isEqualTo(world.columns());
        assertThat(country.rows()).extracting(RawRow::number).containsExactly(1L, 2L);
        assertThat(country.rows()).extracting(RawRow::values).containsOnly(VALUES);
    }

    @Test
    void lookupsHaveOtherNamesAndRowsOfOtherCountriesAreToldAndPassedOver() throws Exception {
        String text = """
                row_id,mcc,mnc,lac,cellid,lat,lon,radio,source
                753556,452,1,10093,556278056,21.03116,105.78611,GSM,csv
                785319,262,1,24014,31398400,49.1995,7.6074,LTE,opencellid
                """;
        Rows read = Rows.read(reader, Rows.file(folder, text));
        assertThat(read.rows()).singleElement().satisfies(row -> assertThat(row.values())
                .isEqualTo(Map.of(
                        "radio", "GSM", "mcc", "452", "mnc", "1", "area", "10093", "cell", "556278056", "lat", "21.03116",
                        "lon", "105.78611")));
        assertThat(read.remarks()).singleElement().satisfies(told -> {
            assertThat(told.code()).isEqualTo(TableIssue.FOREIGN_NETWORK);
            assertThat(told.row()).isEqualTo(3);
            assertThat(told.value()).isEqualTo("262");
        });
    }

    @Test
    void itsFilesAreKnownByTheirStart() throws Exception {
        assertThat(reader.recognise(FileHead.of(Rows.file(folder, ROW)))).isEqualTo(Recognition.BY_CONTENT);
        assertThat(reader.recognise(FileHead.of(Rows.file(folder, "radio,mcc,net,area\n")))).isEqualTo(Recognition.BY_CONTENT);
        assertThat(reader.recognise(FileHead.of(Rows.file(folder, "code,name\n")))).isEqualTo(Recognition.NO);
    }
}
