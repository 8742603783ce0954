package vn.phusong.planner.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file that a user asked a command to write: checked before the work, whole or not there after it. */
public final class OutFile {

    private OutFile() {}

    /**
     * Before minutes of computing, not after.
     *
     * @param option as the user wrote it, such as {@code --out}
     * @throws CommandFailure when nothing could be written there
     */
    public static void check(String option, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw CommandFailure.badInput(option + " " + file + " must be in a folder that exists.");
        }
        if (Files.isDirectory(file)) {
            throw CommandFailure.badInput(option + " " + file + " is a folder; name a file in it.");
        }
        if (!Files.isWritable(folder)) {
            throw CommandFailure.badInput(option + " " + file + " cannot be written: the folder is closed to this user.");
        }
    }

    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes beside its place and then moves: a file that could not be written whole does not replace a good one. */
    public static void write(Path file, byte[] content) throws IOException {
        Path draft = file.toAbsolutePath().resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(draft, content);
            replace(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void replace(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
