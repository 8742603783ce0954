package vn.phusong.planner.ingest.reader.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.phusong.planner.ingest.reader.xlsx.XlsxBytes.row;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.Rows;
import vn.phusong.planner.ingest.reader.SourceFile;

/** Archives made to do harm, and files that are no workbook, end in an issue that says what they are. */
class BrokenXlsxTest {
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};

    @TempDir
    private Path folder;

    private final XlsxRowReader reader = new XlsxRowReader();

    private static Stream<Arguments> workbooks() {
        return Stream.of(
                sheet("shared string behind the end", "<row><c t='s'><v>999999999</v></c></row>", "broken-file", "A1: shared string 999999999"),
                sheet("column behind the last", "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>", "broken-file", "ZZZZZZ1"),
                sheet("row behind the last", "<row r='9999999'><c><v>1</v></c></row>", "broken-file", "row 9999999"),
                sheet("rows backwards", row(5, "a") + row(4, "b"), "broken-file", "row 4"),
                sheet("cells backwards", "<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>", "broken-file", "A1"),
                sheet("cell of another row", "<row r='1'><c r='A2'><v>1</v></c></row>", "broken-file", "A2"),
                sheet("two columns of one name", row(1, "a", "a"), "duplicate-column", "a,a"),
                sheet("nothing in it", "<row r='1'/>", "empty-file", null),
                sheet("cut off", "<row r='1'><c", "broken-file", "line 1"),
                sheet("very long text", row(1, "a".repeat(5 << 20)), "broken-file", "more than 4194304 bytes"),
                Arguments.of("billion laughs", XlsxBytes.of("").part("xl/worksheets/sheet1.xml",
                        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><worksheet><sheetData>"
                                + "<row><c t='inlineStr'><is><t>&b;</t></is></c></row></sheetData></worksheet>"), "broken-file", "b"),
                Arguments.of("merge of nonsense", XlsxBytes.workbook().sheet("a", "", row(1, "a"), "<mergeCells><mergeCell ref='B2:A1'/></mergeCells>"), "broken-file", "B2:A1"),
                Arguments.of("no sheets", XlsxBytes.workbook(), "broken-file", "xl/workbook.xml"),
                Arguments.of("binary workbook", XlsxBytes.workbook().part("xl/workbook.bin", ""), "not-xlsx", "xlsb"),
                Arguments.of("OpenDocument", XlsxBytes.workbook().part("mimetype", "").part("content.xml", ""), "not-xlsx", "ods"));
    }

    private static Arguments sheet(String name, String rows, String code, String value) {
        return Arguments.of(name, XlsxBytes.of(rows), code, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void isTold(String name, XlsxBytes workbook, String code, String value) {
        assertBroken(workbook.write(folder.resolve("a.xlsx")), code, value);
    }

    private static Stream<Arguments> otherFiles() {
        return Stream.of(
                Arguments.of("", "empty-file", null),
                Arguments.of("code,name\n1,2\n", "not-xlsx", "CSV | TXT"),
                Arguments.of("<html><table>", "not-xlsx", "HTML | XML"),
                Arguments.of("\1\2\3", "not-xlsx", "?"),
                Arguments.of("PK nothing more", "broken-file", null));
    }

    @ParameterizedTest
    @MethodSource("otherFiles")
    void whatIsNoWorkbookIsCalledByItsName(String content, String code, String value) throws Exception {
        assertBroken(Files.writeString(folder.resolve("a.xlsx"), content), code, value);
    }

    @Test
    void oldAndProtectedWorkbooksAreToldApart() throws Exception {
        Path old = Files.write(folder.resolve("old.xlsx"), COMPOUND);
        assertBroken(old, "not-xlsx", "Excel 97–2003 (.xls)");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(COMPOUND);
        bytes.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertBroken(Files.write(folder.resolve("secret.xlsx"), bytes.toByteArray()), "password-protected", null);
    }

    @Test
    void aZipBombIsNotUnpacked() {
        XlsxBytes bomb = XlsxBytes.of("").part("xl/worksheets/sheet1.xml", "<worksheet>" + " ".repeat(80 << 20));
        assertBroken(bomb.write(folder.resolve("a.xlsx")), "unsafe-archive", "xl/worksheets/sheet1.xml");
    }

    @Test
    void aSheetThatDoesNotExistIsToldWithThoseThatDo() {
        Path file = XlsxBytes.of(row(1, "a")).write(folder.resolve("a.xlsx"));
        BrokenFile broken = broken(new SourceFile(file, Map.of("sheet", "7")));
        assertThat(broken.issue().code()).isEqualTo(XlsxIssue.SHEET_NOT_FOUND);
        assertThat(broken.issue().expected()).isEqualTo("Sheet1");
        assertThat(broken(new SourceFile(file, Map.of("header", "9"))).issue().row()).isEqualTo(9);
    }

    @Test
    void textsBeyondMeasureAreRefused() {
        Function<String, XlsxBytes> runs = run -> XlsxBytes.of("<row><c t='s'><v>0</v></c></row>").strings("<si>" + run + "</si>");
        String run = "<r><t>" + "x".repeat(1 << 18) + "</t></r>";
        assertBroken(runs.apply(run.repeat(5)).write(folder.resolve("a.xlsx")), "too-much-text", "> 1048576");
    }

    private void assertBroken(Path file, String code, String value) {
        BrokenFile broken = broken(SourceFile.of(file));
        assertThat(broken.issue().code().code()).isEqualTo(code);
        if (value != null) {
            assertThat(broken.issue().value()).contains(value);
        }
    }

    private BrokenFile broken(SourceFile source) {
        BrokenFile broken = catchThrowableOfType(BrokenFile.class, () -> Rows.read(reader, source));
        assertThat(broken).isNotNull();
        return broken;
    }
}
