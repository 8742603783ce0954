package vn.phusong.planner.ingest.reader.xlsx;

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

    private static final int MOST_LETTERS = 3;

    /** @throws BrokenFile if there is no such cell in a sheet */
    static CellAddress of(String text) throws BrokenFile {
        int letters = 0;
        int column = 0;
        while (letters < Math.min(MOST_LETTERS, text.length()) && text.charAt(letters) >= 'A' && text.charAt(letters) <= 'Z') {
            column = column * 26 + text.charAt(letters++) - 'A' + 1;
        }
        int row = Digits.parse(text, letters);
        if (column < 1 || column > LAST_COLUMN || row < 1 || row > LAST_ROW) {
            throw new BrokenFile(IngestIssue.BROKEN_FILE, null, "cell " + text, "A1 … XFD1048576");
        }
        return new CellAddress(row, column);
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
