package vn.phusong.planner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void standardPlaceDependsOnTheUser() {
        assertThat(DataFolder.standardPath(true, Map.of("HOME", "/root"))).isEqualTo(Path.of("/var/lib/phusong"));
        assertThat(DataFolder.standardPath(false, Map.of("HOME", "/home/lan")))
                .isEqualTo(Path.of("/home/lan/.local/share/phusong"));
        assertThat(DataFolder.standardPath(false, Map.of("HOME", "/home/lan", "XDG_DATA_HOME", "/data/lan")))
                .isEqualTo(Path.of("/data/lan/phusong"));
    }

    @Test
    void isMadeForItsUserAlone() throws IOException {
        DataFolder folder = DataFolder.open(Optional.of(temporary.resolve("a/b c/Phú Thọ")));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(Optional.of(file)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data-dir");
        assertThatThrownBy(() -> DataFolder.open(Optional.of(file.resolve("below"))))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("--data-dir");
    }

    @Test
    void anEmptyNameIsNotTheCurrentFolder() {
        for (String blank : new String[] {"", "  "}) {
            assertThatThrownBy(() -> DataFolder.open(Optional.of(Path.of(blank))))
                    .isInstanceOfSatisfying(CommandFailure.class, failure -> assertThat(failure.exitCode())
                            .isEqualTo(ExitCode.BAD_INPUT))
                    .hasMessageContaining("--data-dir is empty");
        }
    }

    @Test
    void secretsAreForTheUserAloneAndReplacedWhole() throws IOException {
        DataFolder folder = DataFolder.open(Optional.of(temporary));

        folder.writeSecret("token", "first");
        folder.writeSecret("token", "second");

        assertThat(folder.findSecret("token")).hasValue("second");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("token"))))
                .isEqualTo("rw-------");
        assertThat(temporary).isDirectoryNotContaining("glob:**.new");
        assertThat(folder.findSecret("none")).isEmpty();
    }
}
