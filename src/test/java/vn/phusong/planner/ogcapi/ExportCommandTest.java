package vn.phusong.planner.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.ogcapi.web.Http;
import vn.phusong.testbed.PhuSongTest;

@PhuSongTest(database = "ogcapi")
@Import(Places.class)
class ExportCommandTest {

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publish(@Autowired JdbcClient jdbc, @Autowired Publisher publisher) {
        JudgedRun run = JudgedRun.insert(jdbc, "export-test", 'c');
        publisher.publish(run.runId(), run.packId(), "{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "csv"})
    void theFileHoldsTheBytesThatTheServerGives(String format) throws Exception {
        Path file = folder.resolve("layer." + format);

        assertThat(run(Places.ID, "--format", format, "--out", file.toString())).isZero();

        assertThat(Files.readAllBytes(file))
                .isEqualTo(new Http(port).get("/layers/" + Places.ID + "." + format).bytes());
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anUnknownLayerIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> run("none"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("'none'")
                .hasMessageContaining(Places.ID);
    }

    @Test
    void aFolderThatDoesNotExistIsSaid() {
        assertThatThrownBy(() -> run(Places.ID, "--out", folder.resolve("no/such.csv").toString()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("must be in a folder that exists");
    }

    @Test
    void aFolderIsNoFileToWrite() {
        assertThatThrownBy(() -> run(Places.ID, "--out", folder.toString()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("is a folder");
        assertThat(folder).isEmptyDirectory();
    }

    private int run(String... arguments) throws Exception {
        ExportCommand command = new ExportCommand();
        new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return command.run(beans);
    }
}
