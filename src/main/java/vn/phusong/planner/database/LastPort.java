package vn.phusong.planner.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers on which port a cluster listened, so that a process which knew it finds the cluster there again. */
record LastPort(Path file) {

    /** The port, if one was kept and nobody else has taken it since. */
    Optional<Integer> read() {
        try {
            int port = Integer.parseInt(Files.readString(file).strip());
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
            return Optional.of(port);
        } catch (IOException | IllegalArgumentException noneOrTaken) {
            return Optional.empty();
        }
    }

    void write(int port) {
        try {
            Files.writeString(file, Integer.toString(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
