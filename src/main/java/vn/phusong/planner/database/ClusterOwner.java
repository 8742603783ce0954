package vn.phusong.planner.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.phusong.planner.command.CommandFailure;

/**
 * The system user who runs a private cluster: this process's own, or, as PostgreSQL refuses root, {@code postgres}
 * through {@code runuser}.
 */
final class ClusterOwner {
    private static final String POSTGRES = "postgres";

    private final boolean root = isRoot();

    /** What a program said, standard error included. */
    record Outcome(int exitCode, String output) {}

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a PostgreSQL program in a clean environment and waits for it. */
    Outcome run(List<String> command) {
        List<String> words = new ArrayList<>();
        if (root) {
            words.addAll(List.of("runuser", "-u", POSTGRES, "--"));
        }
        words.addAll(command);
        // "/" because pg_ctl and initdb fail in a working folder that their user may not enter.
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(Path.of("/").toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.failed("Interrupted while running " + command.get(0) + ".", e);
        }
    }

    /** Makes a folder that only the owner can enter, reachable for the owner. */
    void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        if (root) {
            give(folder);
            openWayFor(folder.getParent());
            if (run(List.of("test", "-w", folder.toString())).exitCode() != 0) {
                throw CommandFailure.badInput("PostgreSQL runs as the user " + POSTGRES + ", who cannot enter "
                        + folder.getParent() + " because a folder above it is closed: choose one outside, such as"
                        + " --data-dir /var/lib/phusong.");
            }
        }
    }

    /** Makes a file of the owner's with one line that only the owner can read. */
    void writeSecret(Path file, String line) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, line + "\n");
        if (root) {
            give(file);
        }
    }

    private static void give(Path path) throws IOException {
        UserPrincipalLookupService users = path.getFileSystem().getUserPrincipalLookupService();
        Files.setOwner(path, users.lookupPrincipalByName(POSTGRES));
    }

    /** Lets the owner's group pass through the data folder, which root may have made for itself alone. */
    private void openWayFor(Path dataFolder) throws IOException {
        if (run(List.of("test", "-x", dataFolder.toString())).exitCode() == 0) {
            return;
        }
        PosixFileAttributeView view = Files.getFileAttributeView(dataFolder, PosixFileAttributeView.class);
        GroupPrincipal group =
                dataFolder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(POSTGRES);
        Set<PosixFilePermission> permissions = view.readAttributes().permissions();
        permissions.remove(PosixFilePermission.GROUP_READ);
        permissions.remove(PosixFilePermission.GROUP_WRITE);
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        view.setGroup(group);
        view.setPermissions(permissions);
    }
}
