package vn.phusong.planner.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.phusong.planner.admin.crosswalk.CrosswalkCommand;
import vn.phusong.planner.bench.BenchCommand;
import vn.phusong.planner.command.ApplicationCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.gap.command.CompareCriteriaCommand;
import vn.phusong.planner.gap.command.CompareDeclaredCommand;
import vn.phusong.planner.gap.command.CriteriaCommand;
import vn.phusong.planner.gap.command.GapsCommand;
import vn.phusong.planner.gap.command.SensitivityCommand;
import vn.phusong.planner.ingest.IssuesCommand;
import vn.phusong.planner.ingest.LoadCommand;
import vn.phusong.planner.ingest.RollbackCommand;
import vn.phusong.planner.ingest.VersionsCommand;
import vn.phusong.planner.ingest.inspect.InspectCommand;
import vn.phusong.planner.ingest.template.TemplatesCommand;
import vn.phusong.planner.ogcapi.ExportCommand;
import vn.phusong.planner.pipeline.AnalyseCommand;
import vn.phusong.planner.prediction.signal.SignalCommand;
import vn.phusong.planner.scenario.ScenarioCommand;
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
            InspectCommand.class,
            TemplatesCommand.class,
            IssuesCommand.class,
            VersionsCommand.class,
            RollbackCommand.class,
            AnalyseCommand.class,
            SignalCommand.class,
            ScenarioCommand.class,
            ExportCommand.class,
            SampleCommand.class,
            CrosswalkCommand.class,
            CoverageCommand.class,
            PathlossCommand.class,
            GapsCommand.class,
            CriteriaCommand.class,
            CompareCriteriaCommand.class,
            SensitivityCommand.class,
            CompareDeclaredCommand.class,
            BenchCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        description = "Mobile coverage of a province: which hamlets have no usable signal, which places lack 5G.",
        footer = {
            "",
            "The launcher itself provides:",
            "  test [--full]   install what the tests need, and run all of them"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the run failed",
            "2:wrong usage or bad input",
            "3:something must be installed, and this user may not"
        })
public final class PhuSongCommand {

    /** The launcher asks so before it installs PostGIS. */
    private static final String NEEDS_DATABASE = "needs-database";

    private PhuSongCommand() {}

    /** Runs a command line to its end and returns its {@link ExitCode}. */
    public static int execute(String... args) {
        CommandLine line = line();
        if (args.length == 0) {
            line.usage(line.getErr());
            return ExitCode.BAD_INPUT;
        }
        if (args[0].equals(NEEDS_DATABASE)) {
            return needsDatabase(line, List.of(args)) ? ExitCode.OK : ExitCode.FAILED;
        }
        return line.execute(args);
    }

    /** Whether the command line after the question would open a database, as far as its words tell. */
    private static boolean needsDatabase(CommandLine line, List<String> words) {
        CommandLine command = line;
        for (String word : words.subList(1, words.size())) {
            CommandLine next = command.getSubcommands().get(word);
            if (next == null) {
                break;
            }
            command = next;
        }
        return (command.getCommand() instanceof ApplicationCommand || command.getCommand() instanceof RunCommand)
                && words.stream().noneMatch(word -> Set.of("-h", "--help", "-V", "--version").contains(word));
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
