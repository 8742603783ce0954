package vn.phusong.planner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.phusong.planner.command.AfterStart;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.database.DataFolder;
import vn.phusong.planner.database.ServerLock;
import vn.phusong.planner.ogcapi.Publications;

/** The server: database, migrations, web, then the work of {@link AfterStart} while the last version is served. */
@Command(
        name = "run",
        description = "Start the database and the server, bring the results up to date, and serve until Ctrl-C.")
final class RunCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", description = "default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description = "address to listen on (default: ${DEFAULT-VALUE}, this machine only; 0.0.0.0: everybody)")
    private String host = "";

    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            description = {
                "where PhuSong keeps its data",
                "(default: /var/lib/phusong as root,",
                "else ~/.local/share/phusong)"
            })
    private @Nullable Path dataDir;

    @Option(
            names = "--pack",
            paramLabel = "FOLDER",
            description = "the data pack to load (default: what is loaded, or at first this repository's sample)")
    private @Nullable Path pack;

    @Option(names = "--yes", description = "let the launcher install PostGIS with sudo without asking")
    private boolean yes;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 1 || port > 65_535) {
            throw CommandFailure.badInput("--port must be 1 to 65535, not " + port + ".");
        }
        AfterStart.Settings settings = new AfterStart.Settings("http://" + displayHost() + ":" + port, namedPack());
        DataFolder folder = DataFolder.open(Optional.ofNullable(dataDir));
        ServerLock lock = ServerLock.take(folder, settings.url());
        requireFreePort(lock);
        PrintWriter out = commandLine().getOut();
        out.println("Data folder " + folder.path());
        out.println("Starting the database and the server …");
        try (RunningApplication application = RunningApplication.forServer(folder, host, port, lock)) {
            out.println("Serving on " + settings.url());
            bringUpToDate(application.beans(), settings);
            new CountDownLatch(1).await();
        }
        return ExitCode.OK;
    }

    /** A failure ends the run only if nothing was ever published: else the last published version goes on being served. */
    private void bringUpToDate(BeanFactory beans, AfterStart.Settings settings) {
        try {
            beans.getBeanProvider(AfterStart.class)
                    .orderedStream()
                    .forEach(work -> work.run(settings, commandLine().getOut()));
        } catch (RuntimeException failure) {
            if (RunningApplication.isStopping()
                    || beans.getBean(Publications.class).findPublishedVersion().isEmpty()) {
                throw failure;
            }
            FailureReport.tell(failure, commandLine());
            commandLine().getErr().println("phusong: " + settings.url() + " goes on serving what was published before");
        }
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec, "set by picocli").commandLine();
    }

    /** An address that a browser on this machine can use. */
    private String displayHost() {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private Optional<Path> namedPack() {
        if (pack != null && !Files.isDirectory(pack)) {
            throw CommandFailure.badInput("The data pack " + pack + " is no folder: name one with --pack.");
        }
        return Optional.ofNullable(pack).map(folder -> folder.toAbsolutePath().normalize());
    }

    /** Asked before anything is started, so that a taken port costs no time. */
    private void requireFreePort(ServerLock lock) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            lock.close();
            throw CommandFailure.badInput("Port " + port + " of " + host + " cannot be used (" + e.getMessage()
                    + "): choose another with --port.");
        }
    }
}
