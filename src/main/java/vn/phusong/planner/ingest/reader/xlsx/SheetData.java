package vn.phusong.planner.ingest.reader.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.RowReader;

/** Makes rows of values out of the rows of a sheet below the header, and keeps account of what is strange about them. */
final class SheetData {
    private static final Map<Cell.Kind, RawRow.Type> TYPES =
            new EnumMap<>(Map.of(Cell.Kind.NUMBER, RawRow.Type.NUMBER, Cell.Kind.DATE, RawRow.Type.DATE));
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?([0-9]{1,3})\\)?");
    private static final int LEAST_NUMBERED = 3;
    private static final int SHOWN_ROWS = 10;

    private final Header header;
    private final MergedRanges merged;
    private final RowReader.Sink sink;
    private final List<String> hidden = new ArrayList<>();
    private long hiddenCount;
    private boolean begun;
    private @Nullable CellAddress stray;

    SheetData(Header header, MergedRanges merged, RowReader.Sink sink) {
        this.header = header;
        this.merged = merged;
        this.sink = sink;
    }

    /** Takes any row of the sheet, in order. */
    void take(SheetRow row) throws IOException {
        SortedMap<Integer, MergedRanges.Swallowed> swallowed =
                merged.swallowed(row, header.columns().keySet());
        if (row.number() < header.dataFrom()) {
            return;
        }
        boolean first = !begun;
        begun = true;
        if (first && isNumbering(row)) {
            sink.remark(ImportIssue.of(XlsxIssue.NUMBERING_ROW)
                    .at(null, null, row.number())
                    .in(null, String.join(" ", row.cells().values().stream().map(Cell::text).toList())));
            return;
        }
        if (row.hidden()) {
            hiddenCount++;
            if (hidden.size() < SHOWN_ROWS) {
                hidden.add(String.valueOf(row.number()));
            }
        }
        RawRow raw = raw(row, swallowed);
        if (!raw.values().isEmpty() || !raw.issues().isEmpty()) {
            sink.row(raw);
        }
    }

    /** Tells what concerns the sheet as a whole, when all rows are taken. */
    void tellOfAll() {
        if (hiddenCount > 0) {
            String more = hiddenCount > hidden.size() ? ", …" : "";
            sink.remark(ImportIssue.of(XlsxIssue.HIDDEN_ROWS)
                    .in(null, hiddenCount + " (" + String.join(", ", hidden) + more + ")"));
        }
        if (stray != null) {
            sink.remark(ImportIssue.of(XlsxIssue.CELLS_WITHOUT_HEADER)
                    .at(null, null, stray.row())
                    .in(null, stray.toString()));
        }
    }

    private RawRow raw(SheetRow row, SortedMap<Integer, MergedRanges.Swallowed> swallowed) {
        Map<String, String> values = new HashMap<>();
        Map<String, RawRow.Type> types = new HashMap<>();
        List<ImportIssue> issues = new ArrayList<>();
        row.cells().forEach((column, cell) -> {
            @Nullable String name = header.columns().get(column);
            if (name == null) {
                stray = stray == null ? cell.address() : stray;
            } else if (cell.hasValue()) {
                values.put(name, cell.text());
                if (TYPES.containsKey(cell.kind())) {
                    types.put(name, TYPES.get(cell.kind()));
                }
            } else {
                issues.add(withoutValue(name, cell));
            }
        });
        if (!values.isEmpty()) {
            swallowed.forEach((column, by) -> {
                if (!row.cells().containsKey(column)) {
                    issues.add(ImportIssue.of(XlsxIssue.MERGED_CELLS)
                            .in(header.columns().get(column), by.range().toString())
                            .expecting(by.value()));
                }
            });
        }
        return new RawRow(row.number(), values, null, issues, types);
    }

    private static ImportIssue withoutValue(String column, Cell cell) {
        boolean error = cell.kind() == Cell.Kind.ERROR;
        String text = error ? cell.text() + " (" + cell.address() + ")" : cell.address() + " (" + cell.text() + ")";
        return ImportIssue.of(error ? XlsxIssue.ERROR_CELL : XlsxIssue.FORMULA_WITHOUT_VALUE).in(column, text);
    }

    /** Official tables number their columns below the header: 1 2 3 …, or (1) (2) (3) …. */
    private static boolean isNumbering(SheetRow row) {
        int expected = 1;
        for (Cell cell : row.cells().values()) {
            Matcher number = COLUMN_NUMBER.matcher(cell.text());
            if (!number.matches() || Integer.parseInt(number.group(1)) != expected) {
                return false;
            }
            expected++;
        }
        return expected > LEAST_NUMBERED;
    }
}
