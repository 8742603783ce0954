package vn.phusong.planner.ingest.notes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A sheet that lists issues, and how many there are. */
public final class NotesSheet {
    private static final int FLUSHED_ROWS = 1_000;
    private static final int WIDE = 60;

    private NotesSheet() {}

    /** A workbook of nothing else, for files of formats that have no cells. */
    public static void writeAlone(Notes notes, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "PhuSong", "1.0");
        add(workbook, notes, notes.all());
        workbook.finish();
    }

    /** Adds the sheet to a workbook, none of whose sheets is unfinished. */
    public static void add(Workbook workbook, Notes notes, List<Note> listed) throws IOException {
        Worksheet sheet = workbook.newWorksheet(notes.inLanguage("PhuSong - tổng hợp", "PhuSong - summary"));
        sheet.width(4, WIDE);
        sheet.width(5, WIDE);
        int row = 0;
        for (String count : notes.counts()) {
            text(sheet, row++, 0, count);
        }
        row++;
        List<String> header = List.of(
                notes.inLanguage("Dòng", "Row"),
                notes.titles().get(0),
                notes.inLanguage("Cột", "Column"),
                notes.inLanguage("Giá trị", "Value"),
                notes.titles().get(1),
                notes.titles().get(2),
                notes.inLanguage("Mã lỗi", "Code"));
        for (int i = 0; i < header.size(); i++) {
            text(sheet, row, i, header.get(i));
            sheet.style(row, i).bold().set();
        }
        for (Note note : listed) {
            row++;
            if (note.row() != null) {
                sheet.value(row, 0, note.row());
            }
            text(sheet, row, 1, note.severity().name());
            text(sheet, row, 2, String.join(", ", note.columns()));
            text(sheet, row, 3, note.value());
            text(sheet, row, 4, note.message());
            text(sheet, row, 5, note.expected());
            text(sheet, row, 6, note.code());
            if (row % FLUSHED_ROWS == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            sheet.inlineString(row, column, SafeText.ofXlsx(text));
        }
    }
}
