package vn.phusong.planner.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.phusong.planner.command.CommandFailure;

/**
 * Keeps a second server off a data folder. The lock itself belongs to the operating system and dies with the process;
 * the file {@code server} beside it only tells who holds it.
 */
public final class ServerLock implements AutoCloseable {
    private final FolderLock lock;
    private final Path note;

    private ServerLock(FolderLock lock, Path note) {
        this.lock = lock;
        this.note = note;
    }

    /**
     * @param url where the server will answer
     * @throws CommandFailure if another server has the folder, naming it
     */
    public static ServerLock take(DataFolder folder, String url) {
        FolderLock lock = FolderLock.on(folder.resolve("server.lock"));
        Path note = folder.resolve("server");
        if (!lock.tryExclusive()) {
            lock.close();
            throw CommandFailure.badInput("The data folder " + folder.path() + " is in use by "
                    + Holder.read(note).map(Holder::toString).orElse("another PhuSong server")
                    + ": use that one, stop it, or choose another folder with --data-dir.");
        }
        new Holder(ProcessHandle.current().pid(), url).write(note);
        return new ServerLock(lock, note);
    }

    /** The URL of the server that holds the folder now, if there is one. */
    public static Optional<String> findServerUrl(DataFolder folder) {
        try (FolderLock lock = FolderLock.on(folder.resolve("server.lock"))) {
            return lock.tryExclusive()
                    ? Optional.empty()
                    : Holder.read(folder.resolve("server")).map(Holder::url);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }

    private record Holder(long pid, String url) {

        static Optional<Holder> read(Path note) {
            try {
                String[] words = Files.readString(note).strip().split(" ");
                return words.length == 2 ? Optional.of(new Holder(Long.parseLong(words[0]), words[1])) : Optional.empty();
            } catch (IOException | NumberFormatException e) {
                return Optional.empty();
            }
        }

        void write(Path note) {
            try {
                Files.writeString(note, pid + " " + url + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return "the PhuSong server at " + url + " (process " + pid + ")";
        }
    }
}
