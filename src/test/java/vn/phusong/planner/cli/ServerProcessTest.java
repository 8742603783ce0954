package vn.phusong.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.testbed.PhuSongProcess;
import vn.phusong.testbed.Requirement;
import vn.phusong.testbed.TestPostgis;

/** What only shows between processes: the lock, the port, joining and stopping the cluster. */
class ServerProcessTest {
    private Path folder;
    private Path postmaster;

    @BeforeEach
    void newFolder() {
        Requirement.POSTGIS.demand();
        folder = TestPostgis.get().newFolder().resolve("data");
        postmaster = folder.resolve("postgresql/data/postmaster.pid");
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingIsStarted() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                PhuSongProcess run = run(taken.getLocalPort())) {
            assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.err()).contains("Port " + taken.getLocalPort(), "--port").hasLineCount(1);
            assertThat(folder.resolve("postgresql")).doesNotExist();
        }
    }

    @Test
    void anUnusableDataFolderIsBadInput() throws Exception {
        Files.createFile(folder);

        try (PhuSongProcess run = run(freePort())) {
            assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.err()).contains(folder.toString(), "--data-dir").hasLineCount(1);
        }
    }

    @Test
    @Tag("full")
    void commandsJoinTheServersClusterAndASecondServerIsKeptOut() throws Exception {
        int port = freePort();
        try (PhuSongProcess server = run(port)) {
            server.awaitOutput("Serving on http://127.0.0.1:" + port);
            assertThat(health(port)).contains("UP");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("admin-token"))))
                    .isEqualTo("rw-------");

            try (PhuSongProcess second = run(freePort())) {
                assertThat(second.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
                assertThat(second.err())
                        .contains("http://127.0.0.1:" + port, "process " + server.pid())
                        .hasLineCount(1);
            }
            try (PhuSongProcess status =
                    PhuSongProcess.start("status", "--json", "--data-dir", folder.toString())) {
                assertThat(status.exitCode()).isEqualTo(ExitCode.OK);
                assertThat(status.out()).contains("\"postgis\"");
            }
            assertThat(health(port)).contains("UP");

            server.stop();
            server.exitCode();
            assertThat(postmaster).doesNotExist();
        }
    }

    /** What is published is served from memory; what asks the database says 503 until it is back. */
    @Test
    @Tag("full")
    void aServerOutlivesTheDeathOfItsDatabase() throws Exception {
        int port = freePort();
        try (PhuSongProcess server = run(port)) {
            server.awaitOutput("Stop with Ctrl-C");
            long database = Long.parseLong(Files.readAllLines(postmaster).get(0).strip());
            new ProcessBuilder("kill", "-9", Long.toString(database)).start().waitFor();

            Set<Integer> seen = new TreeSet<>();
            for (int i = 0; i < 100 && !(seen.contains(503) && status(port, "/api/v1/gaps") == 200); i++) {
                assertThat(status(port, "/layers/hamlets.geojson")).isEqualTo(200);
                seen.add(status(port, "/api/v1/gaps"));
                Thread.sleep(200);
            }
            assertThat(seen).isSubsetOf(200, 503);
            assertThat(status(port, "/api/v1/gaps")).isEqualTo(200);
        }
    }

    @Test
    @Tag("full")
    void aKilledServerLeavesNothingThatHindersTheNext() throws Exception {
        try (PhuSongProcess killed = run(freePort())) {
            killed.awaitOutput("Serving on");
            killed.kill();
        }
        assertThat(postmaster).exists();

        int port = freePort();
        try (PhuSongProcess next = run(port)) {
            next.awaitOutput("Serving on");
            assertThat(health(port)).contains("UP");
            next.stop();
            next.exitCode();
        }
        assertThat(postmaster).doesNotExist();
    }

    private PhuSongProcess run(int port) {
        return PhuSongProcess.start(
                "run", "--port", Integer.toString(port), "--data-dir", folder.toString(), "--pack", "gis-data/mini");
    }

    private static int status(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String health(int port) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }
}
