package vn.phusong.planner.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.account.AdminToken;
import vn.phusong.testbed.PhuSongTest;

@PhuSongTest
class ProblemResponseTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AdminToken token;

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

    @ParameterizedTest
    @CsvSource({
        "GET, /no/such/path, '', 404, Không có gì ở địa chỉ /no/such/path, There is nothing at /no/such/path",
        "DELETE, /ogc, '', 405, không nhận phương thức này, does not take this method",
        "GET, /api/v1/imports, Accept: image/png, 406, Accept, Accept",
    })
    void whatSpringRefusesIsSaidInEachLanguage(
            String method, String path, String header, int status, String vi, String en) throws Exception {
        String response = raw(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + "Authorization: Bearer " + Files.readString(token.file()).strip() + "\r\n"
                + (header.isEmpty() ? "" : header + "\r\n") + "Connection: close\r\n\r\n");

        JsonNode problem = JsonMapper.shared().readTree(response.substring(response.indexOf("\r\n\r\n")));
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail_vi").asString()).contains(vi);
        assertThat(problem.get("detail").asString()).contains(en).isNotEqualTo(problem.get("detail_vi").asString());
    }

    /** A request as it stands, which HTTP clients would refuse to send. */
    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
