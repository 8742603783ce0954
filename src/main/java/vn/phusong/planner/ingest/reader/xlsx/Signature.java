package vn.phusong.planner.ingest.reader.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.SourceText;

/** Tells workbooks from what else people call one: old Excel files, protected ones, web pages and tables in text. */
final class Signature {
    /** Compound file (MS-CFB): Excel until 2003, and the wrapping of encrypted workbooks (MS-OFFCRYPTO). */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final byte[] ZIP = {'P', 'K'};
    private static final String ENCRYPTED = "EncryptedPackage";
    private static final String SAVE = "Excel → Save As → .xlsx";

    /** The directory of a compound file may stand anywhere; it rarely is behind this. */
    private static final int SEARCHED_BYTES = 64 << 20;

    private static final int SHOWN_BYTES = 512;

    private Signature() {}

    static void require(Path file) throws IOException, BrokenFile {
        byte[] start;
        try (InputStream content = SourceText.openBytes(file)) {
            start = content.readNBytes(SHOWN_BYTES);
        }
        if (start.length == 0) {
            throw new BrokenFile(IngestIssue.EMPTY_FILE, null, null, XlsxFile.EXPECTED);
        }
        if (startsWith(start, COMPOUND)) {
            throw isEncrypted(file)
                    ? new BrokenFile(XlsxIssue.PASSWORD_PROTECTED, null, null, SAVE)
                    : notXlsx("Excel 97–2003 (.xls)", SAVE);
        }
        if (!startsWith(start, ZIP)) {
            String text = new String(start, StandardCharsets.UTF_8).strip();
            throw text.startsWith("<")
                    ? notXlsx("HTML | XML", SAVE)
                    : text.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c) || c == 0xFFFD)
                            ? notXlsx("?", SAVE)
                            : notXlsx("CSV | TXT", "format: csv");
        }
    }

    /** @param names of the parts, in small letters */
    static void requireWorkbook(Set<String> names) throws BrokenFile {
        if (names.contains("xl/workbook.bin")) {
            throw notXlsx("Excel Binary (.xlsb)", SAVE);
        }
        if (names.contains("content.xml") && names.contains("mimetype")) {
            throw notXlsx("OpenDocument (.ods)", SAVE);
        }
        if (!names.contains("_rels/.rels") && !names.contains("xl/workbook.xml")) {
            throw notXlsx("ZIP", SAVE);
        }
    }

    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream content = SourceText.openBytes(file)) {
            // Names of streams are UTF-16; a character per byte finds them whatever their alignment.
            String bytes = new String(content.readNBytes(SEARCHED_BYTES), StandardCharsets.ISO_8859_1);
            return bytes.contains(new String(ENCRYPTED.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        }
    }

    private static boolean startsWith(byte[] start, byte[] magic) {
        return start.length >= magic.length && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
    }

    private static BrokenFile notXlsx(String found, String remedy) {
        return new BrokenFile(XlsxIssue.NOT_XLSX, null, found, remedy);
    }
}
