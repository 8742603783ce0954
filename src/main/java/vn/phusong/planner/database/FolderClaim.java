package vn.phusong.planner.database;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Says that a data folder belongs to one process for as long as that lives: the system frees the lock of a process
 * that was killed. Claims of the same folder within one process are not told apart.
 */
public final class FolderClaim implements AutoCloseable {
    private static final String FILE = "owner.lock";

    private final Path folder;
    private final FolderLock lock;

    private FolderClaim(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Claims a folder that this process has just made. */
    public static FolderClaim take(DataFolder folder) {
        FolderLock lock = FolderLock.on(folder.resolve(FILE));
        lock.exclusive();
        return new FolderClaim(folder.path(), lock);
    }

    /** The claim to a folder that another process had claimed, if that process is no more. */
    public static Optional<FolderClaim> findAbandoned(Path folder) {
        if (!Files.isWritable(folder.resolve(FILE))) {
            return Optional.empty();
        }
        try {
            FolderLock lock = FolderLock.on(folder.resolve(FILE));
            if (lock.tryExclusive()) {
                return Optional.of(new FolderClaim(folder, lock));
            }
            lock.close();
            return Optional.empty();
        } catch (UncheckedIOException removedMeanwhile) {
            return Optional.empty();
        }
    }

    /** Stops the PostgreSQL that outlived the folder's owner, if there is one. */
    public void stopCluster() {
        Path home = folder.resolve("postgresql");
        if (Files.isDirectory(home)) {
            Cluster cluster = Cluster.in(home);
            if (cluster.findRunningPort().isPresent()) {
                cluster.stop();
            }
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
