package vn.phusong.planner.ingest.reader;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import vn.phusong.planner.ingest.IngestIssue;

/**
 * A text of which each row may take up a number of characters, so that an unclosed quotation mark does not read the
 * whole file into one field. Its user says where a row ends.
 */
final class RowBudget extends FilterReader {
    private final int most;
    private long left;

    /** @param most characters of a row; what a parser reads ahead, some thousands, does not matter */
    RowBudget(Reader text, int most) {
        super(text);
        this.most = most;
        this.left = most;
    }

    /** The next row begins. */
    void nextRow() {
        left = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        spend(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        spend(Math.max(read, 0));
        return read;
    }

    private void spend(int characters) throws Exceeded {
        left -= characters;
        if (left < 0) {
            throw new Exceeded(most);
        }
    }

    /** A row is too long. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1;

        private final int most;

        private Exceeded(int most) {
            super("a row has more than " + most + " characters");
            this.most = most;
        }

        BrokenFile inRow(long number) {
            return new BrokenFile(IngestIssue.ROW_TOO_LONG, number, String.valueOf(most), "≤ " + most);
        }
    }
}
