package vn.phusong.planner.database;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a private cluster again when it dies under those who use it (killed, out of memory), on the same port, so that
 * their connection pools recover by themselves.
 */
final class ClusterGuard implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ClusterGuard.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataFolder folder;
    private final Cluster cluster;
    private final ClusterSettings settings;
    private final int port;
    private final Thread thread = new Thread(this::watch, "cluster-guard");
    private volatile boolean closed;

    private ClusterGuard(DataFolder folder, Cluster cluster, ClusterSettings settings, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.settings = settings;
        this.port = port;
    }

    /** Begins to watch the cluster that runs on {@code port}; ends with the process or by closing. */
    static ClusterGuard over(DataFolder folder, Cluster cluster, ClusterSettings settings, int port) {
        ClusterGuard guard = new ClusterGuard(folder, cluster, settings, port);
        guard.thread.setDaemon(true);
        guard.thread.start();
        return guard;
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(PAUSE.toMillis());
                if (cluster.findRunningPort().isEmpty()) {
                    revive();
                }
            } catch (InterruptedException end) {
                return;
            } catch (RuntimeException fault) {
                log.warn("PostgreSQL is down and cannot be started now; it is tried again", fault);
            }
        }
    }

    private void revive() {
        try (FolderLock change = FolderLock.on(folder.resolve("cluster.lock"))) {
            change.exclusive();
            if (!closed && cluster.findRunningPort().isEmpty()) {
                log.warn("PostgreSQL has died and is being started again on port {}", port);
                log.warn(cluster.startAgain(settings, port)
                        ? "PostgreSQL is back" : "PostgreSQL did not start; it is tried again");
            }
        }
    }

    /** Does not wait for a start that is under way; the folder's lock does. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
