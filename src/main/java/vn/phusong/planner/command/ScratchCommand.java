package vn.phusong.planner.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/**
 * Base of the commands that need a database of their own: {@code cli} makes a data folder with a private cluster, which
 * is gone when the command has ended, however it ended. Nobody's data is ever touched, and {@code PHUSONG_DB_URL} is
 * passed over.
 */
public abstract non-sealed class ScratchCommand extends ApplicationCommand {

    @Option(
            names = "--temp-dir",
            paramLabel = "FOLDER",
            defaultValue = "${sys:java.io.tmpdir}",
            description = "where its files and its database lie while it runs (default: ${DEFAULT-VALUE})")
    private Path tempDir = Path.of(".");

    public final Path tempDir() {
        return tempDir;
    }
}
