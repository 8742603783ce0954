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
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.phusong.planner.command.AfterStart;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.database.DataFolder;
import vn.phusong.planner.database.ServerLock;

/** The server: database, migrations, web, then the work of {@link AfterStart} while the last version is served. */
@Command(
        name = "run",
        description = "Start the database and the server, bring the results up to date, and serve until Ctrl-C.")
final class RunCommand implements Callable<Integer> {
    private static final String HOST = "127.0.0.1";

    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", description = "default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            description = "where PhuSong keeps its data (default: /var/lib/phusong as root, else ~/.local/share/phusong)")
    private @Nullable Path dataDir;

    @Option(
            names = "--pack",
            paramLabel = "FOLDER",
            description = "the data pack to load into an empty database (default: the sample of this repository)")
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
        if (pack != null && !Files.isDirectory(pack)) {
            throw CommandFailure.badInput("The data pack " + pack + " is no folder: name one with --pack.");
        }
        String url = "http://" + HOST + ":" + port;
        DataFolder folder = DataFolder.open(Optional.ofNullable(dataDir));
        ServerLock lock = ServerLock.take(folder, url);
        requireFreePort(lock);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("Data folder " + folder.path());
        try (RunningApplication application = RunningApplication.forServer(folder, port, lock)) {
            out.println("Serving on " + url);
            AfterStart.Settings settings = new AfterStart.Settings(url, Optional.ofNullable(pack));
            application
                    .beans()
                    .getBeanProvider(AfterStart.class)
                    .orderedStream()
                    .forEach(work -> work.run(settings, out));
            new CountDownLatch(1).await();
        }
        return ExitCode.OK;
    }

    /** Asked before anything is started, so that a taken port costs no time. */
    private void requireFreePort(ServerLock lock) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, port));
        } catch (IOException e) {
            lock.close();
            throw CommandFailure.badInput("Port " + port + " of " + HOST + " cannot be used (" + e.getMessage()
                    + "): choose another with --port.");
        }
    }
}
