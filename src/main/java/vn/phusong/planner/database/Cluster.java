package vn.phusong.planner.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import vn.phusong.planner.command.CommandFailure;

/**
 * One PostgreSQL cluster on disk and the programs that make, start and stop it. The server listens on 127.0.0.1 alone,
 * on a free port chosen at each start, and opens no Unix socket: a socket's path would be limited to 107 bytes.
 * Everybody who connects needs the password.
 */
final class Cluster {
    static final String SUPERUSER = "postgres";
    /** Crash recovery after a power cut may take minutes. */
    private static final String START_SECONDS = "300";

    private static final int START_ATTEMPTS = 3;
    private static final long LOG_LIMIT_BYTES = 10_000_000;

    private final Path home;
    private final Path data;
    private final Path log;
    private final ClusterOwner owner;
    private final PostgresBinaries binaries;
    private final LastPort lastPort;

    private Cluster(Path home, ClusterOwner owner, PostgresBinaries binaries) {
        this.home = home;
        this.data = home.resolve("data");
        this.log = home.resolve("server.log");
        this.owner = owner;
        this.binaries = binaries;
        this.lastPort = new LastPort(home.resolve("port"));
    }

    /**
     * @param wanted where the cluster's folder is to be; need not exist
     * @throws CommandFailure if the machine lacks the PostgreSQL with PostGIS that this needs
     */
    static Cluster in(Path wanted) {
        ClusterOwner owner = new ClusterOwner();
        try {
            Path home = owner.makeFolder(wanted);
            return new Cluster(home, owner, binariesFor(home.resolve("data").resolve("PG_VERSION")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresBinaries binariesFor(Path versionFile) throws IOException {
        if (!Files.exists(versionFile)) {
            return PostgresBinaries.findNewest()
                    .orElseThrow(() -> CommandFailure.notInstalled("This machine has no PostgreSQL with PostGIS: run"
                            + " sudo apt-get install postgresql-postgis, or name a database in "
                            + Database.URL_VARIABLE + "."));
        }
        int major = Integer.parseInt(Files.readString(versionFile).strip());
        return PostgresBinaries.find(major)
                .orElseThrow(() -> CommandFailure.notInstalled("The data folder was made with PostgreSQL " + major
                        + ", which this machine lacks: run sudo apt-get install postgresql-" + major
                        + "-postgis-3, or choose a new --data-dir."));
    }

    /** Makes the cluster's files if there are none; a half-made cluster never gets the final name. */
    void ensureMade(String password) {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path draft = home.resolve("data.new");
        Path passwordFile = home.resolve("password.new");
        try {
            FileSystemUtils.deleteRecursively(draft);
            owner.writeSecret(passwordFile, password);
            ClusterOwner.Outcome outcome = owner.run(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--encoding=UTF8",
                    "--locale=C.UTF-8"));
            if (outcome.exitCode() != 0) {
                throw CommandFailure.failed("PostgreSQL could not make its files in " + home + ": " + outcome.output());
            }
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    /** The port of the server that runs on these files, if one does; it may still be recovering. */
    OptionalInt findRunningPort() {
        return Postmaster.read(data)
                .filter(postmaster -> postmaster.runs(data))
                .map(postmaster -> OptionalInt.of(postmaster.port()))
                .orElse(OptionalInt.empty());
    }

    /**
     * Starts the server and waits until it takes connections: on the port it had before, so that those who knew it
     * find it again, else on a free one.
     *
     * @return its port
     */
    int start(ClusterSettings settings) {
        ClusterOwner.Outcome outcome = new ClusterOwner.Outcome(-1, "");
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            int port = attempt == 0 ? lastPort.read().orElseGet(Cluster::freePort) : freePort();
            outcome = tryStart(settings, port);
            if (outcome.exitCode() == 0) {
                lastPort.write(port);
                return port;
            }
        }
        throw CommandFailure.failed("PostgreSQL did not start; its log " + log + " ends with: " + lastLogLines());
    }

    /** Starts the server on a port that others count on; false if that cannot be done now. */
    boolean startAgain(ClusterSettings settings, int port) {
        return tryStart(settings, port).exitCode() == 0;
    }

    private ClusterOwner.Outcome tryStart(ClusterSettings settings, int port) {
        clearAwayDeadPostmaster();
        rotateLog();
        return owner.run(List.of(
                binaries.program("pg_ctl").toString(),
                "start",
                "--pgdata=" + data,
                "--log=" + log,
                "--wait",
                "--timeout=" + START_SECONDS,
                "--options=" + options(settings, port)));
    }

    /** Ends all connections and stops the server; the data is whole on disk afterwards. */
    void stop() {
        ClusterOwner.Outcome outcome = owner.run(List.of(
                binaries.program("pg_ctl").toString(),
                "stop",
                "--pgdata=" + data,
                "--mode=fast",
                "--wait",
                "--timeout=120"));
        if (outcome.exitCode() != 0 && findRunningPort().isPresent()) {
            throw CommandFailure.failed("PostgreSQL did not stop: " + outcome.output());
        }
    }

    private static String options(ClusterSettings settings, int port) {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= "
                + settings.values().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(" "));
    }

    /** After kill -9 or a reboot the pid may belong to a stranger, and PostgreSQL would refuse to start. */
    private void clearAwayDeadPostmaster() {
        if (Postmaster.read(data).filter(postmaster -> !postmaster.runs(data)).isPresent()) {
            data.resolve(Postmaster.FILE).toFile().delete();
        }
    }

    private void rotateLog() {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
                Files.move(log, home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastLogLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
