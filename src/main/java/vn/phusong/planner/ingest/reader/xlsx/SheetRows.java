package vn.phusong.planner.ingest.reader.xlsx;

import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.XmlElements;

/** The rows of a sheet one after the other, without those that are empty. */
final class SheetRows {
    private final XmlElements elements;
    private final CellReader cells;
    private long number;
    private boolean ended;

    SheetRows(XmlElements elements, Workbook workbook) {
        this.elements = elements;
        this.cells = new CellReader(elements, workbook);
    }

    /** The next row with content; empty after the last. */
    Optional<SheetRow> next() throws BrokenFile {
        while (!ended && elements.next()) {
            if (elements.isEnd("sheetData")) {
                ended = true;
            } else if (elements.isStart("row")) {
                SheetRow row = row();
                if (!row.cells().isEmpty()) {
                    return Optional.of(row);
                }
            }
        }
        ended = true;
        return Optional.empty();
    }

    /** The merged ranges, which a sheet lists after its rows: all rows are passed. */
    MergedRanges merged() throws BrokenFile {
        MergedRanges ranges = new MergedRanges();
        while (elements.next()) {
            if (elements.isStart("mergeCell")) {
                ranges.add(String.valueOf(elements.attribute("ref")));
            }
        }
        return ranges.sorted();
    }

    private SheetRow row() throws BrokenFile {
        @Nullable String stated = elements.attribute("r");
        long before = number;
        number = stated == null ? before + 1 : Digits.parse(stated, 0);
        if (number <= before || number > CellAddress.LAST_ROW) {
            throw new BrokenFile(
                    IngestIssue.BROKEN_FILE, null, "row " + stated, (before + 1) + " … " + CellAddress.LAST_ROW);
        }
        @Nullable String hidden = elements.attribute("hidden");
        SheetRow row = new SheetRow(number, "1".equals(hidden) || "true".equals(hidden), new TreeMap<>());
        int column = 0;
        while (elements.next() && !elements.isEnd("row")) {
            if (elements.isStart("c")) {
                CellAddress address = address(column + 1);
                column = address.column();
                cells.read(address).ifPresent(cell -> row.cells().put(address.column(), cell));
            }
        }
        return row;
    }

    private CellAddress address(int following) throws BrokenFile {
        @Nullable String stated = elements.attribute("r");
        CellAddress address = stated == null ? new CellAddress(number, following) : CellAddress.of(stated);
        if (address.row() != number || address.column() < following || following > CellAddress.LAST_COLUMN) {
            throw new BrokenFile(
                    IngestIssue.BROKEN_FILE, number, "cell " + address, "≥ " + new CellAddress(number, following));
        }
        return address;
    }
}
