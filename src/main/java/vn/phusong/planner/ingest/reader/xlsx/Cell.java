package vn.phusong.planner.ingest.reader.xlsx;

/**
 * A cell that is not empty.
 *
 * @param text clean; a number in plain digits, a day as {@code yyyy-mm-dd}, a flag as {@code true} or {@code false}; of
 *     the kinds without value what stands there instead
 */
record Cell(CellAddress address, Kind kind, String text) {

    enum Kind {
        TEXT,
        NUMBER,
        /** A day, an instant or a time. */
        DATE,
        /** {@code #N/A} and the like. */
        ERROR,
        /** The program that wrote the file did not compute it. */
        FORMULA_WITHOUT_VALUE
    }

    boolean hasValue() {
        return kind != Kind.ERROR && kind != Kind.FORMULA_WITHOUT_VALUE;
    }
}
