package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.testbed.PhuSongTest;
import vn.phusong.testbed.Requirement;

/** Workbooks that GDAL and fastexcel wrote are loaded like the CSV they hold, and what Excel spoils is told. */
@PhuSongTest(database = "ingest")
class XlsxLoadTest {
    private static final String SETTLEMENTS = "file: settlements.csv\n    format: csv\n    crs: EPSG:4326";
    private static final String OPERATORS = "file: network/operators.csv\n    format: csv";

    @Autowired
    private PackLoader loader;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({"sites, NO", "sites, YES", "sectors, NO", "sectors, YES", "cells, YES", "inventory, NO"})
    void gdalsWorkbookGivesTheSameRows(String dataset, String numbers) {
        Requirement.OGRINFO.demand();
        PackFolder pack = PackFolder.tiny(temporary);
        String expected = load(pack, dataset);
        String file = "network/" + dataset;
        Ogr.convert(
                pack.path().resolve(file + ".csv"),
                pack.path().resolve(file + ".xlsx"),
                "-f", "XLSX", "-oo", "AUTODETECT_TYPE=" + numbers);
        pack.edit(BadPack.YAML, file + ".csv\n    format: csv", file + ".xlsx\n    format: xlsx");
        assertThat(load(pack, dataset)).isEqualTo(expected);
    }

    @Test
    void numbersInTextsMayHaveDecimalCommasAndStoredNumbersArePlain() throws Exception {
        PackFolder pack = PackFolder.tiny(temporary).edit(BadPack.YAML, SETTLEMENTS, "file: s.xlsx\n    format: xlsx\n    crs: EPSG:4326");
        write(pack, "s.xlsx", sheet -> {
            row(sheet, 0, "hamlet", "lon", "lat", "people");
            row(sheet, 1, "H-001", 105.0525, 21.2531, 1.234e3);
            row(sheet, 2, "H-002", "105,1850", "21,2450", "1.180");
        });
        assertThat(loader.load(pack.path(), false).accepted()).isTrue();
        assertThat(jdbc.sql("select st_x(location) || ' ' || people from settlement"
                                + " where dataset_id = (select max(dataset_id) from settlement) order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("105.0525 1234", "105.185 1180");
    }

    @Test
    void codesThatExcelHasSpoiltAreNamedAndNotRepaired() throws Exception {
        PackFolder pack = PackFolder.tiny(temporary).edit(BadPack.YAML, OPERATORS, "file: o.xlsx\n    format: xlsx");
        write(pack, "o.xlsx", sheet -> {
            row(sheet, 0, "code", "name", "mcc", "mnc");
            row(sheet, 1, "viettel", "Viettel", 452, 4);
            row(sheet, 2, 123, "Một hai ba", "452", "01");
            row(sheet, 3, 1234567890123456L, "Dài", "452", "09");
            sheet.value(4, 0, java.time.LocalDate.of(2025, 2, 3));
            sheet.style(4, 0).format("yyyy-mm-dd").set();
            row(sheet, 5, "tong");
            sheet.formula(5, 2, "MAX(C2:C5)");
        });
        List<ImportIssue> issues = loader.load(pack.path(), false).issues().stream()
                .filter(issue -> "operators".equals(issue.dataset()))
                .toList();
        assertThat(issues)
                .extracting(issue -> issue.row() + " " + issue.code().code() + " " + issue.field() + " " + issue.value() + " → "
                        + issue.expected())
                .containsExactlyInAnyOrder(
                        "2 lost-zeros mnc 4 → 04 | 004",
                        "3 code-as-number code 123 → 0123",
                        "4 lost-digits code 1234567890123460 → [a-z0-9-]{1,30}",
                        "5 code-as-date code 2025-02-03 → [a-z0-9-]{1,30}",
                        "5 missing-field name null → text, ≤ 200",
                        "5 missing-field mcc null → [0-9]{3}",
                        "5 missing-field mnc null → [0-9]{2,3};[0-9]{2,3};…",
                        "6 formula-without-value mcc C6 (=MAX(C2:C5)) → [0-9]{3}",
                        "6 missing-field name null → text, ≤ 200",
                        "6 missing-field mnc null → [0-9]{2,3};[0-9]{2,3};…");
        assertThat(IssueMessages.message(issues.get(0), Locale.forLanguageTag("vi"))).contains("lẽ ra là 04 | 004");
    }

    /** The hash of the rows that a dataset has when its pack is loaded. */
    private String load(PackFolder pack, String dataset) {
        LoadReport report = loader.load(pack.path(), false);
        assertThat(report.issues()).noneMatch(ImportIssue::isError);
        return jdbc.sql("select rows_hash from dataset where name = ? and pack_id = 'tiny' and state = 'CURRENT'")
                .param(dataset)
                .query(String.class)
                .single();
    }

    private interface Content {
        void writeTo(Worksheet sheet);
    }

    private static void write(PackFolder pack, String file, Content content) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(pack.path().resolve(file));
                Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.writeTo(workbook.newWorksheet("Bảng 1"));
        }
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, values[i].toString());
            }
        }
    }
}
