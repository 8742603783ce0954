package vn.phusong.planner.ingest.reader.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;

/** Cells that are joined to one, of which only the first, top and left, has content. */
final class MergedRanges {
    private static final int MOST = 200_000;

    private final List<Range> ranges = new ArrayList<>();
    private final List<Entered> entered = new ArrayList<>();
    private int next;

    /** Both corners belong to it. */
    record Range(CellAddress first, CellAddress last) {
        /** @throws BrokenFile if the text is no range such as {@code A3:B4} */
        static Range of(String text) throws BrokenFile {
            String[] corners = text.split(":", -1);
            CellAddress first = CellAddress.of(corners[0]);
            CellAddress last = CellAddress.of(corners[corners.length - 1]);
            if (corners.length > 2 || last.row() < first.row() || last.column() < first.column()) {
                throw new BrokenFile(IngestIssue.BROKEN_FILE, null, text, "A1:B2");
            }
            return new Range(first, last);
        }

        boolean covers(long row) {
            return first.row() <= row && row <= last.row();
        }

        @Override
        public String toString() {
            return first + ":" + last;
        }
    }

    /** A range that the rows have reached, and what its first cell holds. */
    private record Entered(Range range, String value) {}

    void add(String text) throws BrokenFile {
        if (ranges.size() == MOST) {
            throw new BrokenFile(IngestIssue.BROKEN_FILE, null, "mergeCells > " + MOST, XlsxFile.EXPECTED);
        }
        ranges.add(Range.of(text));
    }

    /** Puts the ranges in order; to be called when all are added. */
    MergedRanges sorted() {
        ranges.sort(Comparator.comparingLong(range -> range.first().row()));
        return this;
    }

    /** Those with cells in a row. */
    List<Range> of(long row) {
        return ranges.stream().filter(range -> range.covers(row)).toList();
    }

    /** A cell that is empty only because it is joined to another. @param value of that other cell */
    record Swallowed(Range range, String value) {}

    /**
     * The swallowed cells of a row, by column.
     *
     * @param row comes after all rows that were asked for before
     */
    SortedMap<Integer, Swallowed> swallowed(SheetRow row, Iterable<Integer> columns) {
        for (; next < ranges.size() && ranges.get(next).first().row() <= row.number(); next++) {
            Range range = ranges.get(next);
            if (range.first().row() == row.number()) {
                entered.add(new Entered(range, row.text(range.first().column())));
            }
        }
        entered.removeIf(each -> each.range.last().row() < row.number());
        SortedMap<Integer, Swallowed> swallowed = new TreeMap<>();
        if (!entered.isEmpty()) {
            for (int column : columns) {
                find(row.number(), column).ifPresent(found -> swallowed.put(column, found));
            }
        }
        return swallowed;
    }

    private Optional<Swallowed> find(long row, int column) {
        for (Entered each : entered) {
            Range range = each.range;
            boolean within = column >= range.first().column() && column <= range.last().column();
            boolean isFirst = column == range.first().column() && row == range.first().row();
            if (within && !isFirst && !each.value.isEmpty()) {
                return Optional.of(new Swallowed(range, each.value));
            }
        }
        return Optional.empty();
    }
}
