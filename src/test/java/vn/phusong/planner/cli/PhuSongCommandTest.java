package vn.phusong.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import vn.phusong.planner.command.ExitCode;

class PhuSongCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TestFactory
    List<DynamicTest> everyCommandExplainsItself() {
        return line().getSubcommands().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    out.getBuffer().setLength(0);
                    assertThat(line().execute(name, "--help")).isEqualTo(ExitCode.OK);
                    assertThat(out.toString()).startsWith("Usage: phusong " + name).contains("Exit codes:");
                }))
                .toList();
    }

    @Test
    void noHelpBreaksAPathOrAnExampleOfATerminalsWidth() {
        PhuSongCommand.line().getSubcommands().forEach((name, command) -> {
            String help = command.setUsageHelpWidth(80).getUsageMessage();
            Stream.of(command.getCommandSpec().usageMessage().footer())
                    .filter(footer -> footer.startsWith("  "))
                    .forEach(example -> assertThat(help.lines()).as(name).contains(example));
            if (help.contains("--data-dir")) {
                assertThat(help).as(name).contains("(default: /var/lib/phusong as root,", "else ~/.local/share/phusong)");
            }
        });
    }

    @Test
    void helpNamesWhatTheLauncherProvides() {
        assertThat(PhuSongCommand.line().getUsageMessage()).contains("test [--full]");
    }

    @Test
    void versionIsToldWithoutADatabase() {
        assertThat(line().execute("--version")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).startsWith("PhuSong ");
    }

    @Test
    void wrongUsageIsBadInputAndSaysWhatWouldBeRight() {
        assertThat(line().execute("rnu")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(line().execute("run", "--port", "eighty")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("rnu", "run", "--port");
        assertThat(line().execute("run", "--port", "70000")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("--port must be 1 to 65535, not 70000.");
        assertThat(line().execute("run", "--pack", "/no/such/pack")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("/no/such/pack");
    }

    @ParameterizedTest
    @CsvSource({
        "run --port 80, 0",
        "bench import --cells 5, 0",
        "bench, 1",
        "bench import --help, 1",
        "status --json, 0",
        "status --help, 1",
        "coverage --help, 1",
        "coverage, 1",
        "rnu, 1",
        "--version, 1",
        "'', 1"
    })
    void theLauncherLearnsWhetherACommandNeedsADatabase(String commandLine, int exitCode) {
        assertThat(PhuSongCommand.execute(("needs-database " + commandLine).strip().split(" ")))
                .isEqualTo(exitCode);
    }

    private CommandLine line() {
        return PhuSongCommand.line().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }
}
