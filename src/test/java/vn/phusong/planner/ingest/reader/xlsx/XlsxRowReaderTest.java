package vn.phusong.planner.ingest.reader.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusong.planner.ingest.reader.xlsx.XlsxBytes.row;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.Rows;
import vn.phusong.planner.ingest.reader.SourceFile;

/** What cells and rows of hand-made workbooks come out as. */
class XlsxRowReaderTest {
    private static final Set<String> WANTED = Set.of("Mã", "Tên", "Kinh độ", "Vĩ độ");

    @TempDir
    private Path folder;

    private final XlsxRowReader reader = new XlsxRowReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "<c r='A2'><v>0.30000000000000004</v></c> | 0.3 | NUMBER",
        "<c r='A2'><v>105.34808</v></c> | 105.34808 | NUMBER",
        "<c r='A2'><v>1.1000000000000001</v></c> | 1.1 | NUMBER",
        "<c r='A2'><v>1E3</v></c> | 1000 | NUMBER",
        "<c r='A2'><v>-7888</v></c> | -7888 | NUMBER",
        "<c r='A2' t='n'><f>A1*2</f><v>4</v></c> | 4 | NUMBER",
        "<c r='A2' t='str'><f>A1</f><v>Khu 1</v></c> | Khu 1 |",
        "<c r='A2' t='b'><v>1</v></c> | true |",
        "<c r='A2' t='b'><v>0</v></c> | false |",
        "<c r='A2' t='s'><v>0</v></c> | Xóm Đồi |",
        "<c r='A2' t='s'><v>1</v></c> | Bản Mới |",
        "<c r='A2' t='inlineStr'><is><t xml:space='preserve'>  Thôn 3 </t></is></c> | Thôn 3 |",
        "<c r='A2' t='inlineStr'><is><t>Ho_x00E0_ng</t></is></c> | Hoàng |",
        "<c r='A2' s='1'><v>45839</v></c> | 2025-07-01 | DATE",
        "<c r='A2' s='2'><v>45839.354166666664</v></c> | 2025-07-01T08:30:00 | DATE",
        "<c r='A2' s='1'><v>59</v></c> | 1900-02-28 | DATE",
        "<c r='A2' s='1'><v>61</v></c> | 1900-03-01 | DATE",
        "<c r='A2' s='1'><v>60</v></c> | 60 | NUMBER",
        "<c r='A2' s='3'><v>0.5</v></c> | 0.5 | NUMBER",
        "<c r='A2' t='d'><v>2025-07-01T00:00:00</v></c> | 2025-07-01 | DATE",
    })
    void aCellComesOutAs(String cell, String text, RawRow.Type type) throws Exception {
        Path file = XlsxBytes.of(row(1, "a") + "<row r='2'>" + cell + "</row>")
                .strings("<si><t>Xóm Đồi</t></si><si><r><t>Bản </t></r><r><rPr><b/></rPr><t>Mới</t></r><rPh><t>x</t></rPh></si>")
                .styles("<numFmts><numFmt numFmtId='170' formatCode='dd/mm/yyyy\\ hh:mm'/>"
                        + "<numFmt numFmtId='171' formatCode='[Red]0.00\"dm\"'/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='171'/></cellXfs>")
                .write(folder.resolve("a.xlsx"));
        RawRow read = Rows.read(reader, file).rows().get(0);
        assertThat(read.number()).isEqualTo(2);
        assertThat(read.values()).isEqualTo(Map.of("a", text));
        assertThat(read.types()).isEqualTo(type == null ? Map.of() : Map.of("a", type));
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void daysMayBeCountedFrom1904() throws Exception {
        Path file = XlsxBytes.of(row(1, "a") + "<row r='2'><c r='A2' s='0'><v>44377</v></c></row>")
                .styles("<cellXfs><xf numFmtId='14'/></cellXfs>")
                .from1904()
                .write(folder.resolve("a.xlsx"));
        assertThat(Rows.read(reader, file).rows().get(0).values()).isEqualTo(Map.of("a", "2025-07-01"));
    }

    @Test
    void theHeaderIsFoundBelowTitlesAndInTwoRows() throws Exception {
        String rows = row(1, "DANH SÁCH THÔN CHƯA PHỦ SÓNG") + row(2, "Kèm theo Công văn số 1")
                + row(4, "Mã", "Tên", "Toạ độ")
                + row(5, "", "", "Kinh\n độ", "Vĩ độ")
                + row(6, "1", "2", "3", "4")
                + row(7, "08305", "Khu 1", "105,1", "21,2");
        Path file = XlsxBytes.workbook()
                .sheet("DS", "", rows, "<mergeCells><mergeCell ref='A1:D1'/><mergeCell ref='A4:A5'/>"
                        + "<mergeCell ref='B4:B5'/><mergeCell ref='C4:D4'/></mergeCells>")
                .write(folder.resolve("a.xlsx"));
        Rows read = Rows.read(reader, SourceFile.of(file), WANTED);
        assertThat(read.columns()).containsExactly("Mã", "Tên", "Kinh độ", "Vĩ độ");
        assertThat(read.rows()).singleElement().satisfies(only -> {
            assertThat(only.number()).isEqualTo(7);
            assertThat(only.values()).containsEntry("Mã", "08305").containsEntry("Vĩ độ", "21,2");
        });
        assertThat(codes(read.remarks())).containsExactly("header-row", "numbering-row");
        assertThat(read.decimals()).as("texts may have decimal commas").isNotEmpty();
    }

    @Test
    void withoutKnownNamesTheHeaderIsTheFirstWideRowOfText() throws Exception {
        Path file = XlsxBytes.of(row(1, "Tiêu đề") + row(3, "x", "y", "z") + row(4, "1", "2", "3")).write(folder.resolve("a.xlsx"));
        assertThat(Rows.read(reader, file).columns()).containsExactly("x", "y", "z");
        Map<String, String> third = Map.of("header", "4");
        assertThat(Rows.read(reader, new SourceFile(file, third)).columns()).containsExactly("1", "2", "3");
    }

    @Test
    void whatIsHiddenMergedStrayOrSpoiltIsTold() throws Exception {
        String rows = row(1, "Mã", "Tên", "Số")
                + row(2, "01", "Khu 1", "5", "", "ghi chú")
                + row(3, "02").replace("<row ", "<row hidden='1' ")
                + "<row r='4'><c r='A4' t='e'><v>#N/A</v></c><c r='B4'><f>B3&amp;\"x\"</f></c><c r='C4'><v>7</v></c></row>";
        Path file = XlsxBytes.workbook()
                .sheet("DS", "", rows, "<mergeCells><mergeCell ref='B2:B3'/></mergeCells>")
                .write(folder.resolve("a.xlsx"));
        Rows read = Rows.read(reader, SourceFile.of(file), WANTED);
        assertThat(codes(read.remarks())).containsExactly("hidden-rows", "cells-without-header");
        assertThat(read.remarks().get(0).value()).isEqualTo("1 (3)");
        assertThat(read.remarks().get(1).value()).isEqualTo("E2");
        assertThat(read.rows().get(1).issues()).singleElement().satisfies(merged -> {
            assertThat(merged.code().code()).isEqualTo("merged-cells");
            assertThat(merged.field()).isEqualTo("Tên");
            assertThat(merged.value()).isEqualTo("B2:B3");
            assertThat(merged.expected()).isEqualTo("Khu 1");
        });
        assertThat(read.rows().get(2).values()).isEqualTo(Map.of("Số", "7"));
        assertThat(read.rows().get(2).issues())
                .extracting(issue -> issue.code().code() + " " + issue.field() + " " + issue.value())
                .containsExactly("error-cell Mã #N/A (A4)", "formula-without-value Tên B4 (=B3&\"x\")");
    }

    @Test
    void theFirstVisibleSheetWithContentIsReadAndOthersAreNamed() throws Exception {
        Path file = XlsxBytes.workbook()
                .sheet("Trống", "", "", "")
                .sheet("Ẩn", "state='hidden'", row(1, "a") + row(2, "1"), "")
                .sheet("Hai", "", row(1, "b") + row(2, "2"), "")
                .sheet("Ba", "", row(1, "c") + row(2, "3"), "")
                .write(folder.resolve("a.xlsx"));
        Rows read = Rows.read(reader, file);
        assertThat(read.columns()).containsExactly("b");
        assertThat(read.remarks()).singleElement().satisfies(told -> {
            assertThat(told.code()).isEqualTo(XlsxIssue.OTHER_SHEETS);
            assertThat(told.value()).isEqualTo("Ẩn (hidden, ẩn) | Ba");
            assertThat(told.expected()).isEqualTo("Hai");
        });
        for (Map.Entry<String, String> asked : Map.of("ba", "c", "2", "a", "Ẩn", "a").entrySet()) {
            Rows other = Rows.read(reader, new SourceFile(file, Map.of("sheet", asked.getKey())));
            assertThat(other.columns()).containsExactly(asked.getValue());
            assertThat(other.remarks()).isEmpty();
        }
    }

    @Test
    void addressesMayBeLeftOutAndPartsBeStrictOrNamedInOtherCase() throws Exception {
        String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        String relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        Path file = XlsxBytes.workbook()
                .part("xl/workbook.xml", "<x:workbook xmlns:x='%s' xmlns:r='%s'><x:sheets><x:sheet name='S' r:id='r1'/></x:sheets></x:workbook>".formatted(strict, relations))
                .part("xl/_rels/workbook.xml.rels", ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='r1' Type='%1$s/worksheet' Target='/xl/Worksheets/S.xml'/>"
                        + "<Relationship Id='r2' Type='%1$s/sharedStrings' Target='sharedstrings.xml'/></Relationships>").formatted(relations))
                .part("xl/SharedStrings.xml", "<x:sst xmlns:x='%s'><x:si><x:t>a</x:t></x:si><x:si><x:t>b</x:t></x:si></x:sst>".formatted(strict))
                .part("xl/worksheets/s.xml", ("<x:worksheet xmlns:x='%s'><x:sheetData><x:row><x:c t='s'><x:v>0</x:v></x:c><x:c t='s'><x:v>1</x:v></x:c></x:row>"
                        + "<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>").formatted(strict))
                .write(folder.resolve("a.xlsx"));
        Rows read = Rows.read(reader, file);
        assertThat(read.columns()).containsExactly("a", "b");
        assertThat(read.rows()).singleElement().satisfies(only -> {
            assertThat(only.number()).isEqualTo(2);
            assertThat(only.values()).isEqualTo(Map.of("a", "1", "b", "2"));
        });
    }

    private static List<String> codes(List<ImportIssue> issues) {
        return issues.stream().map(issue -> issue.code().code()).toList();
    }
}
