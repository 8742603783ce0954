package vn.phusong.planner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.database.DataFolder;

/** A data folder that lives as long as one command. */
record ScratchFolder(DataFolder data) implements AutoCloseable {
    /** After Ctrl-C the command's own thread may still be writing files while they are removed. */
    private static final int ATTEMPTS = 5;

    /** @param parent a folder that exists */
    static ScratchFolder in(Path parent) {
        try {
            Path folder = Files.createTempDirectory(parent.toRealPath(), "phusong-scratch-");
            return new ScratchFolder(DataFolder.open(Optional.of(folder)));
        } catch (IOException e) {
            throw CommandFailure.badInput(
                    "No files can be made in " + parent + ": choose another folder with --temp-dir.");
        }
    }

    @Override
    public void close() {
        for (int attempt = 1; Files.exists(data.path()); attempt++) {
            try {
                removeElsewhere();
                FileSystemUtils.deleteRecursively(data.path());
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    System.err.println("phusong: " + data.path() + " could not be removed: " + e.getMessage());
                    return;
                }
            }
        }
    }

    /** The cluster is a link where its user may not enter this folder. */
    private void removeElsewhere() throws IOException {
        Path cluster = data.resolve("postgresql");
        if (Files.isSymbolicLink(cluster)) {
            FileSystemUtils.deleteRecursively(cluster.toRealPath());
            Files.delete(cluster);
        }
    }
}
