package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.testbed.PhuSongTest;

/** However a table writes its places and numbers, the same rows are loaded. */
@PhuSongTest(database = "ingest")
class TablePlacesTest {
    private static final String SETTLEMENTS = "settlements.csv";
    private static final String ENTRY = "file: settlements.csv\n    format: csv\n    crs: EPSG:4326";

    @Autowired
    private PackLoader loader;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}                 | hamlet,lon,lat,people   | H-001,105°3'9\",N21°15'12\",1180",
        "{}                 | hamlet;lon;lat;people   | H-001;105,0525;21,25333333333333;1.180",
        "{lonlat: TOA_DO}   | hamlet,TOA_DO,people    | H-001,105.0525/21.25333333333333,1180",
        "{latlon: TOA_DO}   | hamlet;TOA_DO;people    | H-001;21 15 12 105 3 9;1180",
        "{latlon: TOA_DO}   | hamlet;TOA_DO;people    | H-001;21,25333333333333, 105,0525;1180",
        "{wkt: HINH}        | hamlet,HINH,people      | H-001,SRID=4326;POINT(105.0525 21.25333333333333),1180",
        "{wkt: HINH}        | hamlet;HINH;lon;people  | H-001;POINT(105.0525 21.25333333333333);0;1180",
    })
    void writtenInAnyForm(String columns, String header, String row) {
        PackFolder pack = PackFolder.tiny(temporary)
                .edit(BadPack.YAML, ENTRY, ENTRY + "\n    columns: " + columns)
                .write(SETTLEMENTS, header + "\n" + row + "\n");
        LoadReport report = loader.load(pack.path(), false);
        assertThat(report.issues()).noneMatch(ImportIssue::isError);
        Map<String, Object> stored = jdbc.sql("""
                        select st_x(location) as lon, st_y(location) as lat, people from settlement
                        where dataset_id = (select max(dataset_id) from settlement)
                        """)
                .query()
                .singleRow();
        assertThat((double) stored.get("lon")).isEqualTo(105.0525);
        assertThat((double) stored.get("lat")).isCloseTo(21.253333333333, within(1e-11));
        assertThat(stored.get("people")).isEqualTo(1180);
    }
}
