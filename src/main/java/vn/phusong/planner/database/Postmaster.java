package vn.phusong.planner.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says: line 1 the process, line 4 the port. The file outlives a killed server.
 *
 * @param pid the process that wrote the file
 * @param port where it listens
 */
record Postmaster(long pid, int port) {
    static final String FILE = "postmaster.pid";

    static Optional<Postmaster> read(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve(FILE));
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Whether the process is alive and is a PostgreSQL server on these files, not a later owner of the number. */
    boolean runs(Path data) {
        try {
            String commandLine = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
            byte[] path = data.toString().getBytes(StandardCharsets.UTF_8);
            return commandLine.contains("postgres")
                    && commandLine.contains(new String(path, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }
}
