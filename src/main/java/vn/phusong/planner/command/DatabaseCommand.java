package vn.phusong.planner.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Base of the commands that work on the data folder's database, or join the one a running server uses. */
public abstract non-sealed class DatabaseCommand extends ApplicationCommand {

    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            description = {
                "where PhuSong keeps its data",
                "(default: /var/lib/phusong as root,",
                "else ~/.local/share/phusong)"
            })
    private @Nullable Path dataDir;

    public final Optional<Path> dataDir() {
        return Optional.ofNullable(dataDir);
    }
}
