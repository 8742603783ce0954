package vn.phusong.planner.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A lock between processes on a file that holds nothing. POSIX drops all of a process's locks on a file when any of its
 * channels to that file is closed, so nothing else may ever open the file.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;
    private @Nullable FileLock held;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock on(Path file) {
        try {
            return new FolderLock(FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Becomes the only holder, or returns false at once if there is any other. */
    boolean tryExclusive() {
        try {
            release();
            held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is the only holder. */
    void exclusive() {
        try {
            release();
            held = channel.lock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Becomes one of several holders; waits while somebody is the only one. */
    void shared() {
        try {
            release();
            held = channel.lock(0, Long.MAX_VALUE, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void release() throws IOException {
        if (held != null) {
            held.release();
            held = null;
        }
    }

    @Override
    public void close() {
        try {
            release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
