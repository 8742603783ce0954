package vn.phusong.planner.database;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data folder's own PostgreSQL, started by its first user and stopped by its last.
 *
 * <p>Two locks: {@code cluster.lock} is held for the moment of starting or stopping, {@code cluster.users} is shared by
 * everybody who uses the cluster. Whoever can have {@code cluster.users} alone is the last one.
 */
public final class PrivateCluster implements Database {
    private static final Logger log = LoggerFactory.getLogger(PrivateCluster.class);
    private static final String PASSWORD_FILE = "database-password";

    private final DataFolder folder;
    private final Cluster cluster;
    private final FolderLock users;
    private final DatabaseAddress address;
    private final ClusterGuard guard;
    private boolean closed;

    private PrivateCluster(
            DataFolder folder, Cluster cluster, FolderLock users, DatabaseAddress address, ClusterGuard guard) {
        this.folder = folder;
        this.cluster = cluster;
        this.users = users;
        this.address = address;
        this.guard = guard;
    }

    /**
     * Joins the running cluster of this folder, or makes and starts it.
     *
     * @throws vn.phusong.planner.command.CommandFailure if PostgreSQL or PostGIS is missing or does not start
     */
    public static PrivateCluster open(DataFolder folder, ClusterSettings settings) {
        FolderLock users = FolderLock.on(folder.resolve("cluster.users"));
        try (FolderLock change = FolderLock.on(folder.resolve("cluster.lock"))) {
            change.exclusive();
            users.shared();
            Cluster cluster = Cluster.in(folder.resolve("postgresql"));
            String password = password(folder);
            cluster.ensureMade(password);
            OptionalInt running = cluster.findRunningPort();
            int port = running.isPresent() ? running.getAsInt() : cluster.start(settings);
            log.info("PostgreSQL {} on port {}", running.isPresent() ? "joined" : "started", port);
            DatabaseAddress address = new ClusterContent(port, password).ensure();
            return new PrivateCluster(
                    folder, cluster, users, address, ClusterGuard.over(folder, cluster, settings, port));
        } catch (RuntimeException e) {
            users.close();
            throw e;
        }
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        guard.close();
        try (users;
                FolderLock change = FolderLock.on(folder.resolve("cluster.lock"))) {
            change.exclusive();
            if (users.tryExclusive()) {
                cluster.stop();
                log.info("PostgreSQL stopped");
            }
        }
    }

    private static String password(DataFolder folder) {
        return folder.findSecret(PASSWORD_FILE).orElseGet(() -> {
            byte[] bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            folder.writeSecret(PASSWORD_FILE, password);
            return password;
        });
    }
}
