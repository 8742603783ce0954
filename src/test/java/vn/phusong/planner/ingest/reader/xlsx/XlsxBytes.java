package vn.phusong.planner.ingest.reader.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, part by part, so that any of them can be wrong. */
final class XlsxBytes {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    static XlsxBytes workbook() {
        return new XlsxBytes().part("_rels/.rels", relationships(relation("rId1", "officeDocument", "xl/workbook.xml")));
    }

    /** @param rows the elements within {@code sheetData} */
    static XlsxBytes of(String rows) {
        return workbook().sheet("Sheet1", "", rows, "");
    }

    /** @param after elements that follow {@code sheetData} */
    XlsxBytes sheet(String name, String attributes, String rows, String after) {
        count++;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"s%d\" %s/>".formatted(name, count, count, attributes));
        relations.append(relation("s" + count, "worksheet", "worksheets/sheet" + count + ".xml"));
        return part(
                "xl/worksheets/sheet" + count + ".xml",
                "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>".formatted(MAIN, rows, after));
    }

    XlsxBytes strings(String items) {
        relations.append(relation("strings", "sharedStrings", "sharedStrings.xml"));
        return part("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, items));
    }

    XlsxBytes styles(String content) {
        relations.append(relation("styles", "styles", "styles.xml"));
        return part("xl/styles.xml", "<styleSheet xmlns=\"%s\">%s</styleSheet>".formatted(MAIN, content));
    }

    XlsxBytes from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    XlsxBytes part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    Path write(Path file) {
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.putIfAbsent(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                        .formatted(MAIN, OFFICE, properties, sheets));
        all.putIfAbsent("xl/_rels/workbook.xml.rels", relationships(relations.toString()));
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static String relationships(String content) {
        return "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, content);
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    /** A row of inline texts from column A on. */
    static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, number, texts[i]));
            }
        }
        return row + "</row>";
    }
}
