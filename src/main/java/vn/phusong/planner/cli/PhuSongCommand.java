package vn.phusong.planner.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.gap.command.CompareCriteriaCommand;
import vn.phusong.planner.gap.command.CompareDeclaredCommand;
import vn.phusong.planner.gap.command.CriteriaCommand;
import vn.phusong.planner.gap.command.GapsCommand;
import vn.phusong.planner.gap.command.SensitivityCommand;
import vn.phusong.planner.ingest.IssuesCommand;
import vn.phusong.planner.ingest.LoadCommand;
import vn.phusong.planner.ogcapi.ExportCommand;
import vn.phusong.planner.pipeline.AnalyseCommand;
import vn.phusong.planner.pipeline.sample.SampleCommand;
import vn.phusong.planner.prediction.CoverageCommand;
import vn.phusong.planner.prediction.PathlossCommand;

/** The root command. All commands are listed here and nowhere else. */
@Command(
        name = "phusong",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            RunCommand.class,
            StatusCommand.class,
            LoadCommand.class,
            IssuesCommand.class,
            AnalyseCommand.class,
            ExportCommand.class,
            SampleCommand.class,
            CoverageCommand.class,
            PathlossCommand.class,
            GapsCommand.class,
            CriteriaCommand.class,
            CompareCriteriaCommand.class,
            SensitivityCommand.class,
            CompareDeclaredCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        description = "Mobile coverage of a province: which hamlets have no usable signal, which places lack 5G.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the run failed",
            "2:wrong usage or bad input",
            "3:something must be installed, and this user may not"
        })
public final class PhuSongCommand {

    private PhuSongCommand() {}

    /** Runs a command line to its end and returns its {@link ExitCode}. */
    public static int execute(String... args) {
        CommandLine line = line();
        if (args.length == 0) {
            line.usage(line.getErr());
            return ExitCode.BAD_INPUT;
        }
        return line.execute(args);
    }

    static CommandLine line() {
        return new CommandLine(new PhuSongCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(new ApplicationAroundCommand())
                .setExecutionExceptionHandler(new FailureReport());
    }
}
