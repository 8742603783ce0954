package vn.phusong.planner.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phusong.planner.command.CommandFailure;

/**
 * The system user who runs a private cluster: this process's own, or, as PostgreSQL refuses root, {@code postgres}
 * through {@code runuser}.
 */
final class ClusterOwner {
    private static final Logger log = LoggerFactory.getLogger(ClusterOwner.class);
    private static final String POSTGRES = "postgres";
    private static final String ELSEWHERE = "/var/lib/phusong-clusters";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

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

    /**
     * Makes a folder that only the owner can enter, if there is none.
     *
     * @return the folder; when root asks for one below a folder that is closed to PostgreSQL's user, such as /root, it
     *     lies in {@value #ELSEWHERE} and {@code wanted} is a link to it
     */
    Path makeFolder(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) {
            return wanted.toRealPath();
        }
        Files.deleteIfExists(wanted);
        if (!root) {
            return Files.createDirectory(wanted, OWNER_ONLY);
        }
        openWayFor(wanted.getParent());
        if (mayEnter(wanted.getParent())) {
            return give(Files.createDirectory(wanted, OWNER_ONLY));
        }
        Path elsewhere = Files.createDirectories(Path.of(ELSEWHERE));
        Path folder = give(Files.createTempDirectory(elsewhere, "cluster-", OWNER_ONLY));
        Files.createSymbolicLink(wanted, folder);
        log.info("{} is closed to {}: the cluster is in {}", wanted.getParent(), POSTGRES, folder);
        return folder;
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

    private static Path give(Path path) throws IOException {
        UserPrincipalLookupService users = path.getFileSystem().getUserPrincipalLookupService();
        return Files.setOwner(path, users.lookupPrincipalByName(POSTGRES));
    }

    private boolean mayEnter(Path folder) {
        return run(List.of("test", "-x", folder.toString())).exitCode() == 0;
    }

    /** Lets the owner's group pass through the data folder, which root made for itself alone. */
    private void openWayFor(Path dataFolder) throws IOException {
        if (mayEnter(dataFolder)) {
            return;
        }
        PosixFileAttributeView view = Files.getFileAttributeView(dataFolder, PosixFileAttributeView.class);
        UserPrincipalLookupService users = dataFolder.getFileSystem().getUserPrincipalLookupService();
        Set<PosixFilePermission> permissions = view.readAttributes().permissions();
        permissions.remove(PosixFilePermission.GROUP_READ);
        permissions.remove(PosixFilePermission.GROUP_WRITE);
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        view.setGroup(users.lookupPrincipalByGroupName(POSTGRES));
        view.setPermissions(permissions);
    }
}
