package vn.phusong.planner.command;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Base of the commands that work on a database: {@code cli} opens one, starts the application without a web server
 * around {@link #run}, and closes both afterwards. Which database, the subclasses tell.
 */
public abstract sealed class ApplicationCommand permits DatabaseCommand, ScratchCommand {

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
