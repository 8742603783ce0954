package vn.phusong.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.gap.GapAnalysis;
import vn.phusong.planner.gap.GapFixture;
import vn.phusong.planner.gap.HeadlineDocument;
import vn.phusong.planner.gap.command.GapsCommand;
import vn.phusong.planner.ingest.IssuesCommand;
import vn.phusong.planner.ogcapi.ExportCommand;
import vn.phusong.planner.ogcapi.Publisher;
import vn.phusong.planner.pipeline.AnalyseCommand;
import vn.phusong.testbed.PhuSongTest;

/** What a new user meets: commands before anything was loaded, and {@code status} before and after. */
@PhuSongTest(database = "first-steps")
class FirstStepsTest {

    @Autowired
    private BeanFactory beans;

    @BeforeEach
    void emptyDatabase(@Autowired JdbcClient jdbc) {
        jdbc.sql("truncate pack, import_attempt, published restart identity cascade").update();
    }

    static Stream<List<Object>> commandsThatNeedMore() {
        return Stream.of(
                List.of(new GapsCommand()),
                List.of(new ExportCommand(), "hamlet-gaps"),
                List.of(new AnalyseCommand()),
                List.of(new IssuesCommand()));
    }

    @ParameterizedTest
    @MethodSource("commandsThatNeedMore")
    void whatNeedsAnEarlierStepNamesItAndEndsAlike(List<Object> command) {
        String[] arguments = command.stream().skip(1).map(String.class::cast).toArray(String[]::new);
        CommandFailure failure = catchThrowableOfType(
                CommandFailure.class, () -> run((DatabaseCommand) command.get(0), arguments));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(failure).hasMessageStartingWith("Nothing has been ").hasMessageContaining("yet: ./phusong load FOLDER");
    }

    @Test
    void statusOfAnEmptyFolderHasNoEmptyHeadings() throws Exception {
        List<String> lines = run(new StatusCommand()).lines().toList();
        assertThat(lines).contains("packs", "  nothing loaded yet: ./phusong load FOLDER");
        assertThat(lines).contains("published", "  nothing yet: ./phusong load FOLDER, then ./phusong analyse");
        assertThat(lines).doesNotContain("hamlets", "network");
        assertThat(lines.get(lines.size() - 1)).startsWith("  ");
    }

    @Test
    void statusTellsWhatIsPublished(
            @Autowired JdbcClient jdbc,
            @Autowired GapAnalysis gaps,
            @Autowired HeadlineDocument headline,
            @Autowired Publisher publisher,
            @Autowired JsonMapper json)
            throws Exception {
        GapFixture.load(jdbc);
        gaps.judge(GapFixture.RUN);
        publisher.publish(GapFixture.RUN, "gap-test", json.writeValueAsString(headline.of(GapFixture.RUN)));

        String status = run(new StatusCommand());
        assertThat(status)
                .contains("with signal      4 of 7 +2 unknown (57.143 %) hamlets, predicted, by any-mobile@1")
                .contains("run              " + GapFixture.RUN, "as of            2026-03-01", "Thử  [SYNTHETIC]")
                .doesNotContain("{", "}", "=");
        JsonNode published = json.readTree(run(new StatusCommand(), "--json")).get("published");
        assertThat(published.get("run_id").asString()).isEqualTo(GapFixture.RUN);
        assertThat(published.get("hamlets_with_signal").get("numerator").asInt()).isEqualTo(4);
    }

    private String run(DatabaseCommand command, String... arguments) throws Exception {
        StringWriter text = new StringWriter();
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(text));
        line.parseArgs(arguments);
        command.run(beans);
        line.getOut().flush();
        return text.toString();
    }
}
