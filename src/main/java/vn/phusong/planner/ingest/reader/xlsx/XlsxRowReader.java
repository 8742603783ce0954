package vn.phusong.planner.ingest.reader.xlsx;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.reader.Annotator;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.FileHead;
import vn.phusong.planner.ingest.reader.Recognition;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.SourceFile;
import vn.phusong.planner.ingest.reader.XmlElements;

/** The rows of one sheet of an Excel workbook below its header; a row's number is the one Excel shows. */
@Component
final class XlsxRowReader implements RowReader {
    static final String SHEET = "sheet";
    static final String HEADER = "header";

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public Recognition recognise(FileHead head) {
        return Recognition.of(head.holds("xl/workbook.xml"), head.endsWith(".xlsx", ".xlsm"));
    }

    @Override
    public boolean hasGeometry() {
        return false;
    }

    @Override
    public Optional<Annotator> annotator() {
        return Optional.of(new XlsxAnnotator());
    }

    @Override
    public Map<String, String> options() {
        return Map.of(SHEET, "(?s).{1,100}", HEADER, "[1-9][0-9]{0,6}");
    }

    @Override
    public void read(SourceFile source, Sink sink) throws IOException, BrokenFile {
        try (XlsxFile file = XlsxFile.open(source.path())) {
            Workbook workbook = Workbook.read(file);
            Workbook.Sheet sheet = SheetChoice.choose(file, workbook, source.find(SHEET), sink);
            SheetPreview preview = file.read(sheet.part(), elements -> SheetPreview.read(elements, workbook));
            Optional<Long> asked = source.find(HEADER).map(Long::valueOf);
            Header header = Header.choose(preview, sink::wanted, asked);
            tell(header, preview, asked, sink);
            header.requireDistinct();
            try {
                sink.columns(header.names());
            } catch (BrokenFile e) {
                throw new BrokenFile(e.issue().at(null, null, header.row()));
            }
            SheetData data = new SheetData(header, preview.merged(), sink);
            file.read(sheet.part(), elements -> rows(elements, workbook, data));
            data.tellOfAll();
        }
    }

    private static long rows(XmlElements elements, Workbook workbook, SheetData data) throws IOException, BrokenFile {
        SheetRows rows = new SheetRows(elements, workbook);
        long last = 0;
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            data.take(row.get());
            last = row.get().number();
        }
        return last;
    }

    private static void tell(Header header, SheetPreview preview, Optional<Long> asked, Sink sink) {
        // A text in a cell is written by somebody who has set Vietnamese or not: both commas and points occur.
        sink.decimalCommas();
        if (asked.isEmpty() && header.row() != preview.rows().get(0).number()) {
            sink.remark(ImportIssue.of(XlsxIssue.HEADER_ROW)
                    .at(null, null, header.row())
                    .in(HEADER, String.valueOf(header.row()))
                    .expecting(String.valueOf(header.row())));
        }
    }
}
