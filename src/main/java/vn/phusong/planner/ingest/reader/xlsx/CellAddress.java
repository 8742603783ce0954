package vn.phusong.planner.ingest.reader.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;

/**
 * Where a cell stands.
 *
 * @param row from 1
 * @param column from 1: A
 */
record CellAddress(long row, int column) {
    /** The size of a sheet in Excel since 2007. */
    static final long LAST_ROW = 1_048_576;

    static final int LAST_COLUMN = 16_384;

    private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

    /** @throws BrokenFile if there is no such cell in a sheet */
    static CellAddress of(String text) throws BrokenFile {
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            int column = address.group(1).chars().reduce(0, (before, letter) -> before * 26 + letter - 'A' + 1);
            long row = Long.parseLong(address.group(2));
            if (column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW) {
                return new CellAddress(row, column);
            }
        }
        throw new BrokenFile(IngestIssue.BROKEN_FILE, null, "cell " + text, "A1 … XFD1048576");
    }

    /** As Excel writes it. */
    @Override
    public String toString() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString() + row;
    }
}
