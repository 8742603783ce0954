package vn.phusong.planner.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Base of the commands that need the database. {@code cli} opens the database (or joins the one a running server uses),
 * starts the application without a web server around {@link #run}, and closes both afterwards.
 */
public abstract class DatabaseCommand {

    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            description = {
                "where PhuSong keeps its data",
                "(default: /var/lib/phusong as root,",
                "else ~/.local/share/phusong)"
            })
    private @Nullable Path dataDir;

    @Option(names = "--yes", description = "let the launcher install PostGIS with sudo without asking")
    private boolean yes;

    @Spec
    private @Nullable CommandSpec spec;

    /**
     * Does the command's work.
     *
     * @param beans the application's beans
     * @return an {@link ExitCode}
     * @throws CommandFailure to end with a sentence for the user
     * @throws Exception anything else is a fault, shown as one line and logged in full
     */
    public abstract int run(BeanFactory beans) throws Exception;

    public final Optional<Path> dataDir() {
        return Optional.ofNullable(dataDir);
    }

    /** Standard output, in UTF-8: results only, so that it can be piped. */
    protected final PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    /** Standard error: progress and remarks. */
    protected final PrintWriter err() {
        return commandSpec().commandLine().getErr();
    }

    /** @param name such as {@code --json} */
    protected final boolean hasOption(String name) {
        return commandSpec().findOption(name) != null;
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("picocli has not set the command's spec: run it through CommandLine");
        }
        return spec;
    }
}
