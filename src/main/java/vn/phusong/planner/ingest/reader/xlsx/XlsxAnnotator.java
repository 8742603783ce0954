package vn.phusong.planner.ingest.reader.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.notes.Notes;
import vn.phusong.planner.ingest.notes.NotesSheet;
import vn.phusong.planner.ingest.notes.SafeText;
import vn.phusong.planner.ingest.reader.Annotator;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.SourceFile;

/**
 * The sheet that was read, its values in their places and of their types, with three more columns, the cells at fault
 * coloured, and a second sheet with what concerns the file as a whole. Fonts, widths and other sheets are left behind.
 */
final class XlsxAnnotator implements Annotator {
    private static final String RED = "FFC7CE";
    private static final String GREY = "D9D9D9";
    private static final int FLUSHED_ROWS = 1_000;

    /** Of what is told while the sheet is chosen nothing is new. */
    private static final RowReader.Sink SILENT = new RowReader.Sink() {
        @Override
        public void columns(List<String> columns) {}

        @Override
        public void row(RawRow row) {}

        @Override
        public void remark(ImportIssue warning) {}
    };

    @Override
    public String extension() {
        return ".xlsx";
    }

    @Override
    public void annotate(SourceFile source, Set<String> wanted, Notes notes, OutputStream out)
            throws IOException, BrokenFile {
        try (XlsxFile file = XlsxFile.open(source.path())) {
            Workbook workbook = Workbook.read(file);
            Workbook.Sheet sheet =
                    SheetChoice.choose(file, workbook, source.find(XlsxRowReader.SHEET), SILENT);
            SheetPreview preview = file.read(sheet.part(), elements -> SheetPreview.read(elements, workbook));
            Header header = Header.choose(
                    preview,
                    names -> (int) names.stream().filter(wanted::contains).count(),
                    source.find(XlsxRowReader.HEADER).map(Long::valueOf));
            int free = file.read(sheet.part(), elements -> lastColumn(new SheetRows(elements, workbook)));
            org.dhatim.fastexcel.Workbook copy = new org.dhatim.fastexcel.Workbook(out, "PhuSong", "1.0");
            Worksheet target = copy.newWorksheet(sheet.name());
            file.read(sheet.part(), elements -> copy(new SheetRows(elements, workbook), header, free, notes, target));
            target.finish();
            NotesSheet.add(copy, notes, notes.ofFile(header.row()));
            copy.finish();
        }
    }

    private static int lastColumn(SheetRows rows) throws BrokenFile {
        int last = 0;
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            last = Math.max(last, row.get().cells().lastKey());
        }
        // Beyond the edge of a sheet nothing can be written.
        return Math.min(last, CellAddress.LAST_COLUMN - 3);
    }

    private static long copy(SheetRows rows, Header header, int free, Notes notes, Worksheet target)
            throws IOException, BrokenFile {
        long count = 0;
        for (Optional<SheetRow> next = rows.next(); next.isPresent(); next = rows.next()) {
            SheetRow row = next.get();
            int index = (int) row.number() - 1;
            row.cells().values().forEach(cell -> write(cell, target));
            boolean isHeader = row.number() == header.row();
            List<String> added = isHeader ? notes.titles() : row.number() > header.row() ? notes.cells(row.number()) : List.of();
            for (int i = 0; i < added.size(); i++) {
                if (!added.get(i).isEmpty()) {
                    target.inlineString(index, free + i, SafeText.ofXlsx(added.get(i)));
                    target.style(index, free + i).fillColor(isHeader ? GREY : RED).set();
                }
            }
            if (row.number() > header.row()) {
                Set<String> faulty = notes.columns(row.number());
                header.columns().forEach((column, name) -> {
                    if (faulty.contains(name)) {
                        target.style(index, column - 1).fillColor(RED).set();
                    }
                });
            }
            if (++count % FLUSHED_ROWS == 0) {
                target.flush();
            }
        }
        return count;
    }

    private static void write(Cell cell, Worksheet target) {
        int row = (int) cell.address().row() - 1;
        int column = cell.address().column() - 1;
        @Nullable LocalDate day = cell.kind() == Cell.Kind.DATE && cell.text().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                ? LocalDate.parse(cell.text())
                : null;
        if (cell.kind() == Cell.Kind.NUMBER) {
            target.value(row, column, new BigDecimal(cell.text()));
        } else if (day != null) {
            target.value(row, column, day);
            target.style(row, column).format("dd/mm/yyyy").set();
        } else {
            target.inlineString(row, column, SafeText.ofXlsx(cell.text()));
        }
    }
}
