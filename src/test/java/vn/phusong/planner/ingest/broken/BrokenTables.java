package vn.phusong.planner.ingest.broken;

import static vn.phusong.planner.ingest.broken.BrokenFile.bytes;
import static vn.phusong.planner.ingest.broken.BrokenFile.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Tables in text. */
final class BrokenTables {
    private static final String LIST = "hamlet,as_of,source\n";
    private static final String SITES = "code,owner,lon,lat,structure,structure_height_m,status\n";

    private BrokenTables() {}

    static Stream<BrokenFile> all() {
        return Stream.concat(asFiles(), byTheirRows());
    }

    private static Stream<BrokenFile> asFiles() {
        return Stream.of(
                list("nothing at all", "empty-file", text("")),
                list("white space", "empty-file", text(" \n\t\n \n")),
                list("a mark of UTF-8 and nothing else", "empty-file", text("\uFEFF")),
                list("a quotation mark that is never closed", "broken-file", text(LIST + "H-003,2025-01-01,\"list\nH-004,2025-01-01,x\n")),
                list("text behind a closing quotation mark", "broken-file", text(LIST + "H-003,2025-01-01,\"list\" 2\n")),
                list("windows-1258 that nobody declared", "not-utf-8", bytes((LIST + "H-003,2025-01-01,Xã Sô\n").getBytes(Charset.forName("windows-1258")))),
                list("a photograph", "not-utf-8", bytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F'})),
                list("UTF-16 without its mark", "missing-column", bytes((LIST + "H-003,2025-01-01,x\n").getBytes(StandardCharsets.UTF_16LE))),
                list("UTF-16 with its mark, cut in the middle of a character", "not-utf-8", cutUtf16()),
                list("a web page that says that one is not logged in", "missing-column", text("<!DOCTYPE html>\n<html><body>Login</body></html>\n")),
                list("no header", "missing-column", text("H-003,2025-01-01,x\n")),
                list("a column short", "missing-column", text("hamlet,as_of\nH-003,2025-01-01\n")),
                list("a column twice", "duplicate-column", text("hamlet,as_of,source,hamlet\nH-003,2025-01-01,x,H-003\n")),
                list("a row of two million characters", "row-too-long", text(LIST + "H-003,2025-01-01," + "x".repeat(2_000_000) + "\n")),
                table("a table without rows", "sites", "no-rows", text(SITES)),
                new BrokenFile("an archive that is cut off", "uncovered", "csv", "list.csv.gz", "broken-file", bytes(cut(gzip(LIST + "H-003,2025-01-01,x\n")))),
                new BrokenFile("no archive, whatever its name says", "uncovered", "csv", "list.csv.gz", "broken-file", text(LIST)),
                new BrokenFile("an archive that unpacks to more than is allowed", "uncovered", "csv", "list.csv.gz", "file-too-large",
                        bytes(gzip(LIST + "H-003,2025-01-01,x\n".repeat(200_000)))));
    }

    private static Stream<BrokenFile> byTheirRows() {
        return Stream.of(
                list("a value too many", "wrong-column-count", text(LIST + "H-003,2025-01-01,x,y\n")),
                list("the thirtieth of February", "not-a-date", text(LIST + "H-003,2025-02-30,x\n")),
                list("month before day", "not-a-date", text(LIST + "H-003,12/31/2025,x\n")),
                list("a zero byte in a name", "control-character", text(LIST + "H-003,2025-01-01,a\u0000b\n")),
                list("a text of two thousand characters", "too-long", text(LIST + "H-003,2025-01-01," + "x".repeat(2_000) + "\n")),
                list("a hamlet that there is not", "unknown-reference", text(LIST + "H-999,2025-01-01,x\n")),
                list("a hamlet twice", "duplicate-code", text(LIST + "H-003,2025-01-01,x\nH-003,2025-01-01,x\n")),
                site("not a number", "not-a-number", "T-9,viettel,105.1,21.3,TOWER,NaN,ON_AIR"),
                site("infinity", "not-a-number", "T-9,viettel,105.1,21.3,TOWER,Infinity,ON_AIR"),
                site("a number of a thousand digits", "not-a-number", "T-9,viettel,105.1,21.3,TOWER,1e999,ON_AIR"),
                site("a tower of four kilometres", "out-of-range", "T-9,viettel,105.1,21.3,TOWER,4000,ON_AIR"),
                site("a structure that there is not", "not-allowed", "T-9,viettel,105.1,21.3,CASTLE,40,ON_AIR"),
                site("seventy-five minutes", "not-a-coordinate", "T-9,viettel,105°75'10\",21.3,TOWER,40,ON_AIR"),
                site("a longitude of infinity", "not-a-coordinate", "T-9,viettel,1e400,21.3,TOWER,40,ON_AIR"),
                site("latitude and longitude exchanged", "not-lon-lat", "T-9,viettel,21.3,105.1,TOWER,40,ON_AIR"),
                site("a place in another country", "outside-vietnam", "T-9,viettel,2.35,48.85,TOWER,40,ON_AIR"),
                site("a longitude without latitude", "missing-field", "T-9,viettel,105.1,,TOWER,40,ON_AIR"),
                table("a number that can be read in two ways", "sites", "ambiguous-number",
                        text("code;owner;x;y;structure;structure_height_m;status\nT-9;viettel;565.957;2359172,01;TOWER;40;ON_AIR\n")),
                table("WKT that is not closed", "sites", "not-wkt", text("code,owner,wkt,structure,status\nT-9,viettel,POINT (105.1 21.3,TOWER,ON_AIR\n")),
                table("WKT of another system", "sites", "srid-contradiction", text("code,owner,wkt,structure,status\nT-9,viettel,SRID=3857;POINT (105.1 21.3),TOWER,ON_AIR\n")),
                table("a line where a point is wanted", "sites", "wrong-geometry-type", text("code,owner,wkt,structure,status\nT-9,viettel,\"LINESTRING (105.1 21.3, 105.2 21.3)\",TOWER,ON_AIR\n")));
    }

    private static BrokenFile list(String what, String code, BrokenFile.Content content) {
        return table(what, "uncovered", code, content);
    }

    private static BrokenFile site(String what, String code, String row) {
        return table(what, "sites", code, text(SITES + row.replace("\"", "\"\"").replaceAll("(^|,)([^,]*\"\"[^,]*)", "$1\"$2\"") + "\n"));
    }

    private static BrokenFile table(String what, String dataset, String code, BrokenFile.Content content) {
        return new BrokenFile(what, dataset, "csv", "list.csv", code, content);
    }

    private static BrokenFile.Content cutUtf16() {
        byte[] text = ("\uFEFF" + LIST + "H-003,2025-01-01,x\n").getBytes(StandardCharsets.UTF_16LE);
        return bytes(Arrays.copyOf(text, text.length - 1));
    }

    static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length * 2 / 3);
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
