package vn.phusong.planner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.database.DataFolder;
import vn.phusong.planner.database.FolderClaim;

/**
 * A data folder that lives as long as one command. What a killed command left is removed by the next one that has
 * scratch in the same place.
 */
record ScratchFolder(DataFolder data, FolderClaim claim) implements AutoCloseable {
    private static final String PREFIX = "phusong-scratch-";

    /** After Ctrl-C the command's own thread may still be writing files while they are removed. */
    private static final int ATTEMPTS = 5;

    /** @param parent a folder that exists */
    static ScratchFolder in(Path parent) {
        try {
            Path place = parent.toRealPath();
            removeAbandoned(place);
            Path folder = Files.createTempDirectory(place, PREFIX);
            DataFolder data = DataFolder.open(Optional.of(folder));
            return new ScratchFolder(data, FolderClaim.take(data));
        } catch (IOException e) {
            throw CommandFailure.badInput(
                    "No files can be made in " + parent + ": choose another folder with --temp-dir.");
        }
    }

    private static void removeAbandoned(Path place) throws IOException {
        List<Path> folders;
        try (Stream<Path> files = Files.list(place)) {
            folders = files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path folder : folders) {
            FolderClaim.findAbandoned(folder).ifPresent(claim -> removeAbandoned(folder, claim));
        }
    }

    private static void removeAbandoned(Path folder, FolderClaim claim) {
        try (claim) {
            claim.stopCluster();
            remove(folder);
            System.err.println("phusong: " + folder + ", left by a command that was killed, has been removed.");
        } catch (CommandFailure e) {
            System.err.println("phusong: " + folder + " stays: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try (claim) {
            remove(data.path());
        }
    }

    private static void remove(Path folder) {
        for (int attempt = 1; Files.exists(folder); attempt++) {
            try {
                removeElsewhere(folder.resolve("postgresql"));
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    System.err.println("phusong: " + folder + " could not be removed: " + e.getMessage());
                    return;
                }
            }
        }
    }

    /** The cluster is a link where its user may not enter this folder. */
    private static void removeElsewhere(Path cluster) throws IOException {
        if (Files.isSymbolicLink(cluster)) {
            FileSystemUtils.deleteRecursively(cluster.toRealPath());
            Files.delete(cluster);
        }
    }
}
