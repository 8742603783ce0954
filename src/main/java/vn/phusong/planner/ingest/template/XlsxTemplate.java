package vn.phusong.planner.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.mapping.FieldWords;

/**
 * A kind's table as a workbook of three sheets: the empty table, a filled example, and the meaning of the fields. All
 * cells of the table are text, so that a spreadsheet does not take the zeros from the start of codes.
 */
final class XlsxTemplate {
    private static final int HEADER_ROW = 2;
    private static final int EMPTY_ROWS = 1_000;
    private static final String TEXT = "@";
    private static final String SHADE = "DDEBF7";

    private final RowImporter importer;
    private final Locale language;
    private final boolean vietnamese;
    private final List<TemplateColumn> columns;

    XlsxTemplate(RowImporter importer, Locale language) {
        this.importer = importer;
        this.language = language;
        this.vietnamese = language.equals(FieldWords.VI);
        this.columns = TemplateColumn.of(importer);
    }

    /** The stream stays open. */
    void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "PhuSong", "1.0");
        table(workbook.newWorksheet(vietnamese ? "Dữ liệu" : "Data"), 0);
        table(workbook.newWorksheet(vietnamese ? "Ví dụ" : "Example"), TemplateColumn.exampleRows(columns));
        meanings(workbook.newWorksheet(vietnamese ? "Giải thích" : "Fields"));
        workbook.finish();
    }

    private void table(Worksheet sheet, int rows) {
        sheet.value(0, 0, FieldWords.of(importer).title(language));
        sheet.style(0, 0).bold().fontSize(14).set();
        for (int i = 0; i < columns.size(); i++) {
            TemplateColumn column = columns.get(i);
            sheet.value(HEADER_ROW - 1, i, column.label(language) + (column.required() ? " *" : ""));
            sheet.value(HEADER_ROW, i, column.field());
            sheet.width(i, Math.max(14, column.label(language).length() + 4));
            for (int row = 0; row < rows; row++) {
                if (!column.example(row).isEmpty()) {
                    sheet.value(HEADER_ROW + 1 + row, i, column.example(row));
                }
            }
        }
        sheet.range(HEADER_ROW - 1, 0, HEADER_ROW - 1, columns.size() - 1).style().bold().fillColor(SHADE).set();
        sheet.range(HEADER_ROW, 0, HEADER_ROW, columns.size() - 1).style().italic().fillColor(SHADE).set();
        sheet.range(HEADER_ROW + 1, 0, HEADER_ROW + EMPTY_ROWS, columns.size() - 1).style().format(TEXT).set();
        sheet.freezePane(0, HEADER_ROW + 1);
    }

    private void meanings(Worksheet sheet) {
        List<String> header = vietnamese
                ? List.of("Cột", "Tên", "Bắt buộc", "Giá trị", "Nếu để trống", "Ý nghĩa")
                : List.of("Column", "Name", "Required", "Values", "If empty", "Meaning");
        for (int i = 0; i < header.size(); i++) {
            sheet.value(0, i, header.get(i));
            sheet.width(i, i == header.size() - 1 ? 80 : 24);
        }
        sheet.range(0, 0, 0, header.size() - 1).style().bold().fillColor(SHADE).set();
        int row = 1;
        for (TemplateColumn column : columns) {
            sheet.value(row, 0, column.field());
            sheet.value(row, 1, column.label(language));
            sheet.value(row, 2, column.required() ? "*" : "");
            sheet.value(row, 3, column.expected());
            sheet.value(row, 4, column.fallback());
            sheet.value(row, 5, column.about(language));
            row++;
        }
    }
}
