package vn.phusong.radio.antenna;

/** An antenna file that cannot be read: where, what stands there and what would be right. */
public final class PatternFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    PatternFormatException(int line, String what) {
        super("line " + line + ": " + what);
        this.line = line;
    }

    /** Number of the offending line, from 1; for something missing, the number of the last line. */
    public int line() {
        return line;
    }
}
