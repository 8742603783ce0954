package vn.phusong.planner.ingest.reader.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.XmlElements;

/**
 * What must be known of a sheet before its rows are read.
 *
 * @param rows the first rows with content, among which the header is looked for
 */
record SheetPreview(List<SheetRow> rows, MergedRanges merged) {
    private static final int MOST_ROWS = 50;

    static SheetPreview read(XmlElements elements, Workbook workbook) throws BrokenFile {
        SheetRows all = new SheetRows(elements, workbook);
        List<SheetRow> rows = new ArrayList<>();
        for (Optional<SheetRow> row = all.next(); row.isPresent(); row = all.next()) {
            rows.add(row.get());
            if (rows.size() == MOST_ROWS) {
                break;
            }
        }
        if (rows.isEmpty()) {
            throw new BrokenFile(IngestIssue.EMPTY_FILE, null, null, XlsxFile.EXPECTED);
        }
        return new SheetPreview(rows, all.merged());
    }

    Optional<SheetRow> find(long number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }
}
