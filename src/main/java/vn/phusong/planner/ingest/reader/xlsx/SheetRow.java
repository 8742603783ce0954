package vn.phusong.planner.ingest.reader.xlsx;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet that has cells with content.
 *
 * @param number from 1, as Excel shows it
 * @param cells by column
 */
record SheetRow(long number, boolean hidden, SortedMap<Integer, Cell> cells) {

    /** The text in a column, empty where there is none. */
    String text(int column) {
        @Nullable Cell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }
}
