package vn.phusong.planner.command;

/** Ends a command with one sentence for the user, which says what is wrong and what to do, and an {@link ExitCode}. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private CommandFailure(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    private CommandFailure(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** The user asked for something impossible, or gave something unusable. */
    public static CommandFailure badInput(String sentence) {
        return new CommandFailure(ExitCode.BAD_INPUT, sentence);
    }

    /** The command needs a pack: bad input, as the user can right it and no work was begun. */
    public static CommandFailure nothingLoaded() {
        return badInput("Nothing has been loaded yet: ./phusong load FOLDER.");
    }

    /** The command needs published results, likewise. */
    public static CommandFailure nothingPublished() {
        return badInput("Nothing has been published yet: ./phusong load FOLDER, then ./phusong analyse.");
    }

    /** The work was started and did not succeed. */
    public static CommandFailure failed(String sentence) {
        return new CommandFailure(ExitCode.FAILED, sentence);
    }

    public static CommandFailure failed(String sentence, Throwable cause) {
        return new CommandFailure(ExitCode.FAILED, sentence, cause);
    }

    /** Something is missing on the machine; the sentence holds the line that installs it. */
    public static CommandFailure notInstalled(String sentence) {
        return new CommandFailure(ExitCode.NO_RIGHT_TO_INSTALL, sentence);
    }

    public int exitCode() {
        return exitCode;
    }
}
