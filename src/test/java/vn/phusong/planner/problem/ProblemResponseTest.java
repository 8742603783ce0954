package vn.phusong.planner.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.phusong.testbed.PhuSongTest;

@PhuSongTest
class ProblemResponseTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/no/such/path, 404",
        "/error, 404",
        "/%zz, 400",
        "/a%00b, 400",
        "/actuator/health?x=%, 400",
        "/ogc/collections?limit=%, 400",
        "/a\\b, 400",
    })
    void everyRefusalIsAProblemInBothLanguages(String path, int status) throws Exception {
        String response = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(response)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"status\":" + status, "\"title_vi\":")
                .doesNotContain("Exception", "Tomcat", "\tat ");
    }

    /** A request as it stands, which HTTP clients would refuse to send. */
    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
