package vn.phusong.planner.command;

/** Exit codes of every command; the launcher uses the same. */
public final class ExitCode {
    public static final int OK = 0;
    /** The run itself failed. */
    public static final int FAILED = 1;
    /** Wrong usage or bad input: the message says what would be right. */
    public static final int BAD_INPUT = 2;
    /** Something must be installed and this user may not: the message holds the exact line to run. */
    public static final int NO_RIGHT_TO_INSTALL = 3;

    private ExitCode() {}
}
