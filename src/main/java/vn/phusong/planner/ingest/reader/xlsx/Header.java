package vn.phusong.planner.ingest.reader.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;

/**
 * The names of a sheet's columns, wherever they stand below titles.
 *
 * @param row that holds them; of a header of several rows the one with the names that count
 * @param columns name by column, without white space within but for single blanks
 * @param dataFrom first row that may hold data
 */
record Header(long row, SortedMap<Integer, String> columns, long dataFrom) {

    /**
     * The row whose names are wanted most; where none is wanted, the first of text alone that is at least half as wide
     * as the widest.
     *
     * @param wanted tells how many of some names mean something
     * @param asked number of the row, if the pack says it
     */
    static Header choose(SheetPreview sheet, ToIntFunction<List<String>> wanted, Optional<Long> asked)
            throws BrokenFile {
        List<Header> possible = sheet.rows().stream().map(row -> of(row, sheet)).toList();
        if (asked.isPresent()) {
            return possible.stream()
                    .filter(header -> header.row == asked.get())
                    .findFirst()
                    .orElseThrow(() -> new BrokenFile(
                            ImportIssue.of(IngestIssue.MISSING_COLUMN).at(null, null, asked.get())));
        }
        Optional<Header> best = Optional.empty();
        int most = 0;
        for (Header header : possible) {
            int found = wanted.applyAsInt(List.copyOf(header.columns.values()));
            if (found > most) {
                most = found;
                best = Optional.of(header);
            }
        }
        return best.or(() -> firstWideText(sheet, possible)).orElse(possible.get(0));
    }

    private static Optional<Header> firstWideText(SheetPreview sheet, List<Header> possible) {
        int widest = sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        for (int i = 0; i < possible.size(); i++) {
            boolean text = sheet.rows().get(i).cells().values().stream().allMatch(cell -> cell.kind() == Cell.Kind.TEXT);
            if (text && 2 * possible.get(i).columns.size() >= widest) {
                return Optional.of(possible.get(i));
            }
        }
        return Optional.empty();
    }

    /** With the names of cells that reach down into the row, or from it further down, as in headers of two rows. */
    private static Header of(SheetRow row, SheetPreview sheet) {
        SortedMap<Integer, String> columns = new TreeMap<>();
        row.cells().forEach((column, cell) -> columns.put(column, name(cell.text())));
        long dataFrom = row.number() + 1;
        for (MergedRanges.Range range : sheet.merged().of(row.number())) {
            String above = sheet.find(range.first().row())
                    .map(first -> name(first.text(range.first().column())))
                    .orElse("");
            if (!above.isEmpty()) {
                columns.putIfAbsent(range.first().column(), above);
                dataFrom = Math.max(dataFrom, range.last().row() + 1);
            }
        }
        return new Header(row.number(), columns, dataFrom);
    }

    private static String name(String text) {
        return text.replaceAll("\\s+", " ");
    }

    List<String> names() {
        return new ArrayList<>(columns.values());
    }

    /** @throws BrokenFile if two columns have one name */
    void requireDistinct() throws BrokenFile {
        Set<String> seen = new HashSet<>();
        for (String name : columns.values()) {
            if (!seen.add(name)) {
                throw new BrokenFile(ImportIssue.of(IngestIssue.DUPLICATE_COLUMN)
                        .at(null, null, row)
                        .in(name, String.join(",", columns.values())));
            }
        }
    }
}
