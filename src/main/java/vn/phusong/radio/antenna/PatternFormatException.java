package vn.phusong.radio.antenna;

/** An antenna file that cannot be read: where, what stands there and what would be right. */
public final class PatternFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String found;
    private final String expected;

    PatternFormatException(int line, String what, String found, String expected) {
        super("line " + line + ": " + what);
        this.line = line;
        this.found = found;
        this.expected = expected;
    }

    /** Number of the offending line, from 1; for something missing, the number of the last line. */
    public int line() {
        return line;
    }

    /** What stands in the file; empty if something is missing. */
    public String found() {
        return found;
    }

    /** What would be right, in words of the format that need no translation. */
    public String expected() {
        return expected;
    }
}
