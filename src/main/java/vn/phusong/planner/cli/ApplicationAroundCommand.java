package vn.phusong.planner.cli;

import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import vn.phusong.planner.command.ApplicationCommand;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ScratchCommand;
import vn.phusong.planner.database.DataFolder;

/** Starts the application for an {@link ApplicationCommand} and closes it afterwards; other commands simply run. */
final class ApplicationAroundCommand implements IExecutionStrategy {

    @Override
    public int execute(ParseResult line) {
        Integer help = CommandLine.executeHelpRequest(line);
        if (help != null) {
            return help;
        }
        CommandLine command = last(line).commandSpec().commandLine();
        return command.getCommand() instanceof ApplicationCommand work ? run(work, command) : new RunLast().execute(line);
    }

    private static int run(ApplicationCommand work, CommandLine command) {
        try (RunningApplication application = start(work)) {
            int exitCode = work.run(application.beans());
            command.getOut().flush();
            return exitCode;
        } catch (Exception e) {
            throw new ExecutionException(command, "command failed", e);
        }
    }

    private static RunningApplication start(ApplicationCommand work) {
        return work instanceof ScratchCommand scratch
                ? RunningApplication.forScratch(ScratchFolder.in(scratch.tempDir()))
                : RunningApplication.forCommand(DataFolder.open(((DatabaseCommand) work).dataDir()));
    }

    private static ParseResult last(ParseResult line) {
        return line.hasSubcommand() ? last(line.subcommand()) : line;
    }
}
