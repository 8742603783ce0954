package vn.phusong.planner.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import vn.phusong.planner.command.CommandFailure;

/**
 * The one folder in which an installation keeps everything it makes: the cluster, the log, the admin token, the lock.
 *
 * @param path absolute; exists and can be written
 */
public record DataFolder(Path path) {

    /** {@code /var/lib/phusong} for root, as PostgreSQL's own user must reach it; else the XDG data folder. */
    static Path standardPath(boolean root, Map<String, String> environment) {
        if (root) {
            return Path.of("/var/lib/phusong");
        }
        String dataHome = environment.getOrDefault("XDG_DATA_HOME", "");
        if (dataHome.startsWith("/")) {
            return Path.of(dataHome, "phusong");
        }
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        return Path.of(home, ".local", "share", "phusong");
    }

    /**
     * Opens the folder, and makes it if it does not exist.
     *
     * @param path null-free choice of the user, or empty for the standard place
     * @throws CommandFailure if it cannot be made or written
     */
    public static DataFolder open(Optional<Path> path) {
        if (path.isPresent() && path.get().toString().isBlank()) {
            // Java takes an empty path for the current folder, where nobody wants a database.
            throw CommandFailure.badInput("--data-dir is empty: name a folder, or leave the option out.");
        }
        Path folder = path.orElseGet(() -> standardPath(ClusterOwner.isRoot(), System.getenv()))
                .toAbsolutePath()
                .normalize();
        try {
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (FileAlreadyExistsException e) {
            throw CommandFailure.badInput("The data folder " + folder + " is a file: choose another with --data-dir.");
        } catch (IOException e) {
            throw CommandFailure.badInput("The data folder " + folder + " cannot be made (" + reason(e)
                    + "): choose another with --data-dir.");
        }
        if (!Files.isWritable(folder)) {
            throw CommandFailure.badInput("The data folder " + folder + " cannot be written by user "
                    + System.getProperty("user.name") + ": choose another with --data-dir.");
        }
        return new DataFolder(folder);
    }

    /** Where the application writes its log. */
    public Path logFile() {
        return path.resolve("log").resolve("phusong.log");
    }

    /** A file or folder in here, which need not exist. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** The secret that this file holds; empty if there is no file, or nothing in it. */
    public Optional<String> findSecret(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
                            .filter(secret -> !secret.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw CommandFailure.badInput("The file " + file + " cannot be read (" + reason(e) + ").");
        }
    }

    /** Writes a secret that only this user can read (0600), whole or not at all. */
    public void writeSecret(String name, String secret) {
        try {
            Path draft = Files.createTempFile(
                    path,
                    name,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, secret + "\n", StandardCharsets.UTF_8);
            Files.move(draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException fault && fault.getReason() != null) {
            return fault.getReason();
        }
        return e.getClass().getSimpleName();
    }
}
