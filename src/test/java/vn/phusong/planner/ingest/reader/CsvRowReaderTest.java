package vn.phusong.planner.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;

class CsvRowReaderTest {
    private final CsvRowReader reader = new CsvRowReader();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void numbersRowsByTheLineTheyBeginOn(String end) throws Exception {
        String text = String.join(end, "\uFEFFcode,name", "A,one", "", "B,\"two", "lines\"", "C,\"a \"\"quoted\"\", comma\"", "");
        Rows read = Rows.read(reader, Rows.file(folder, text));
        assertThat(read.columns()).containsExactly("code", "name");
        assertThat(read.rows()).extracting(RawRow::number).containsExactly(2L, 4L, 6L);
        assertThat(read.rows().get(1).values()).containsEntry("name", "two" + end + "lines");
        assertThat(read.rows().get(2).values()).containsEntry("name", "a \"quoted\", comma");
    }

    @Test
    void composesAndTrimsTextAndLeavesOutWhatIsEmpty() throws Exception {
        String decomposed = "Hoa\u0300 Bi\u0300nh";
        Rows read = Rows.read(reader, Rows.file(folder, " te\u0302n ,x,y\n\u00a0" + decomposed + " ,  ,\"\"\n"));
        assertThat(read.columns()).containsExactly("tên", "x", "y");
        assertThat(read.rows().get(0).values()).isEqualTo(Map.of("tên", "Hoà Bình"));
    }

    @Test
    void readsCompressedFiles() throws Exception {
        byte[] text = "code\nA\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Rows.read(reader, Rows.file(folder, "a.csv.gz", Rows.gzip(text))).rows()).hasSize(1);
    }

    @Test
    void aHeaderAloneIsAFileWithoutRows() throws Exception {
        assertThat(Rows.read(reader, Rows.file(folder, "code,name")).rows()).isEmpty();
    }

    @Test
    void rowsOfAnotherLengthAreToldOneByOne() throws Exception {
        List<RawRow> rows = Rows.read(reader, Rows.file(folder, "a,b,c\n1,2\n1,2,3\n1,2,3,4\n")).rows();
        assertThat(rows).extracting(row -> row.issues().size()).containsExactly(1, 0, 1);
        assertThat(rows.get(2).issues().get(0).value()).isEqualTo("4");
        assertThat(rows.get(2).issues().get(0).expected()).isEqualTo("3");
    }

    @Test
    void anEmptyFileIsTold() {
        assertThat(broken(new byte[0]).issue().code()).isEqualTo(IngestIssue.EMPTY_FILE);
        assertThat(broken(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}).issue().code())
                .as("nothing but a byte order mark")
                .isEqualTo(IngestIssue.EMPTY_FILE);
    }

    @Test
    void anotherEncodingIsToldWithItsLine() {
        StringBuilder text = new StringBuilder("code,name\n");
        for (int i = 0; i < 5000; i++) {
            text.append(i).append(",ascii only\n");
        }
        text.append("x,Phú Thọ\n");
        BrokenFile broken = broken(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        assertThat(broken.issue().code()).isEqualTo(IngestIssue.NOT_UTF_8);
        assertThat(broken.issue().row()).isEqualTo(5002);
    }

    @Test
    void anOpenQuoteIsToldWithTheLineItStandsIn() {
        BrokenFile broken = broken("code,name\nA,\"never closed\nB,two\n".getBytes(StandardCharsets.UTF_8));
        assertThat(broken.issue().code()).isEqualTo(IngestIssue.BROKEN_FILE);
        assertThat(broken.issue().row()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {";|;", "'\t'|tab"})
    void theSeparatorIsFoundInTheHeaderAndTold(String separator, String shown) throws Exception {
        String text = "\uFEFF\n\"a, b, c,\"" + separator + "d\n1,5" + separator + "\"x" + separator + "y\"\n";
        Rows read = Rows.read(reader, Rows.file(folder, text));
        assertThat(read.columns()).containsExactly("a, b, c,", "d");
        assertThat(read.rows().get(0).values()).isEqualTo(Map.of("a, b, c,", "1,5", "d", "x" + separator + "y"));
        assertThat(read.rows().get(0).number()).isEqualTo(3);
        assertThat(read.remarks()).extracting(ImportIssue::code).containsExactly(IngestIssue.CSV_SEPARATOR);
        assertThat(read.remarks().get(0).value()).isEqualTo(shown);
        assertThat(read.decimals()).containsExactly(",");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sep=;|;|1,5", "\"sep=;\"|;|1,5", "SEP=,|,|1.5"})
    void aLineForExcelNamesTheSeparator(String line, String separator, String number) throws Exception {
        String text = line + "\r\na" + separator + "b\r\n" + number + separator + "x\r\n";
        Rows read = Rows.read(reader, Rows.file(folder, text));
        assertThat(read.columns()).containsExactly("a", "b");
        assertThat(read.rows()).singleElement().satisfies(row -> {
            assertThat(row.values()).isEqualTo(Map.of("a", number, "b", "x"));
            assertThat(row.number()).isEqualTo(3);
        });
    }

    @Test
    void commasAreNotRemarkedOn() throws Exception {
        Rows read = Rows.read(reader, Rows.file(folder, "a;x,b\n1;5,2\n"));
        assertThat(read.columns()).containsExactly("a;x", "b");
        assertThat(read.remarks()).isEmpty();
        assertThat(read.decimals()).isEmpty();
    }

    @Test
    void unicodeTextOfExcelIsUtf16() throws Exception {
        byte[] text = "\uFEFFmã\ttên\r\nA\tHoà\r\n".getBytes(StandardCharsets.UTF_16LE);
        Rows read = Rows.read(reader, Rows.file(folder, "unicode.txt", text));
        assertThat(read.rows().get(0).values()).isEqualTo(Map.of("mã", "A", "tên", "Hoà"));
        assertThat(read.remarks())
                .extracting(ImportIssue::code)
                .containsExactly(IngestIssue.CSV_SEPARATOR, IngestIssue.READ_IN_ENCODING);
    }

    @Test
    void aDeclaredEncodingIsUsedWhereTheFileIsNotUtf8() throws Exception {
        // windows-1258 writes tone marks as characters of their own
        byte[] text = "ma\nHoa\u0300 Bi\u0300nh\n".getBytes(Charset.forName("windows-1258"));
        Map<String, String> declared = Map.of("encoding", "windows-1258");
        Rows read = Rows.read(reader, new SourceFile(Rows.file(folder, "a.csv", text), declared));
        assertThat(read.rows().get(0).values()).isEqualTo(Map.of("ma", "Hoà Bình"));
        assertThat(read.remarks()).extracting(ImportIssue::value).containsExactly("windows-1258");

        byte[] utf8 = "ma\nHoà Bình\n".getBytes(StandardCharsets.UTF_8);
        read = Rows.read(reader, new SourceFile(Rows.file(folder, "b.csv", utf8), declared));
        assertThat(read.rows().get(0).values()).isEqualTo(Map.of("ma", "Hoà Bình"));
        assertThat(read.remarks()).isEmpty();
    }

    private BrokenFile broken(byte[] bytes) {
        return catchThrowableOfType(
                BrokenFile.class, () -> Rows.read(reader, Rows.file(folder, "file.csv", bytes)));
    }
}
