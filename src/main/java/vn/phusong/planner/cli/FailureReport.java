package vn.phusong.planner.cli;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;

/** Tells a failure in one sentence; the stack trace of a fault goes to the log file only. */
final class FailureReport implements IExecutionExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(FailureReport.class);

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult line) {
        // After Ctrl-C the database was pulled away from under the work; the user knows.
        return RunningApplication.isStopping() ? ExitCode.FAILED : tell(fault, command);
    }

    /** Tells a failure on standard error. @return its exit code */
    static int tell(Exception fault, CommandLine command) {
        CommandFailure failure = find(fault);
        if (failure != null) {
            log.info("{} ended: {}", command.getCommandName(), failure.getMessage(), failure.getCause());
            command.getErr().println("phusong: " + failure.getMessage());
            return failure.exitCode();
        }
        log.info("{} failed", command.getCommandName(), fault);
        command.getErr().println("phusong: " + sentence(fault));
        return ExitCode.FAILED;
    }

    /** Spring wraps what a bean throws while it starts. */
    private static @Nullable CommandFailure find(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandFailure failure) {
                return failure;
            }
        }
        return null;
    }

    private static String sentence(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : ": " + root.getMessage().lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + message + " (details are in the log file)";
    }
}
