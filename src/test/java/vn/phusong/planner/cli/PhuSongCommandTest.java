package vn.phusong.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import vn.phusong.planner.command.DatabaseCommand;
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

    @Test
    void theLauncherProvidesPostgisForTheCommandsThatNeedItAndNoOthers() throws IOException {
        Matcher list =
                Pattern.compile("(?m)^ *([a-z |]+)\\) .*need_postgis").matcher(Files.readString(Path.of("phusong")));
        assertThat(list.find()).isTrue();
        Set<String> provided = Set.of(list.group(1).split(" \\| "));

        Map<Boolean, Set<String>> needing = line().getSubcommands().entrySet().stream()
                .collect(Collectors.partitioningBy(
                        command -> needsDatabase(command.getValue().getCommand()),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
        assertThat(provided).containsAll(needing.get(true));
        assertThat(needing.get(false)).noneMatch(provided::contains);
    }

    private static boolean needsDatabase(Object command) {
        return command instanceof DatabaseCommand || command instanceof RunCommand;
    }

    private CommandLine line() {
        return PhuSongCommand.line().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }
}
