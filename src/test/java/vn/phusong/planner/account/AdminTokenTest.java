package vn.phusong.planner.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.phusong.testbed.PhuSongTest;

@PhuSongTest
class AdminTokenTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AdminToken token;

    @Test
    void fileHolds32RandomBytesForTheServersUserOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token.file())))
                .isEqualTo("rw-------");
        assertThat(Base64.getUrlDecoder().decode(secret())).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "INVENTED"})
    void writingWithoutTheTokenIsRefusedInBothLanguages(String method) throws Exception {
        HttpResponse<String> response = send(method, "/api/v1/anything", null);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("www-authenticate")).hasValue("Bearer realm=\"phusong\"");
        assertThat(response.body())
                .contains("urn:phusong:problem:token-missing", "Admin token missing", "Thiếu mã quản trị");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic YWRtaW46YWRtaW4="})
    void wrongTokensAreRefused(String authorization) throws Exception {
        assertThat(send("POST", "/api/v1/anything", authorization).statusCode()).isEqualTo(401);
    }

    @Test
    void theTokenOpensTheWay() throws Exception {
        HttpResponse<String> response = send("POST", "/api/v1/no-such-thing", "Bearer " + secret());

        assertThat(response.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/admin/x", "/api/v1/%61dmin/x", "/api/v1/admin;a=b/x", "/api/v1/./admin/x"})
    void adminPathsNeedTheTokenForReadingToo(String path) throws Exception {
        assertThat(send("GET", path, null).statusCode()).isIn(400, 401);
        assertThat(send("GET", path, "Bearer " + secret()).statusCode()).isIn(400, 404);
    }

    @Test
    void readingIsOpen() throws Exception {
        assertThat(send("GET", "/actuator/health/readiness", null).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/actuator/health/liveness", null).statusCode()).isEqualTo(200);
    }

    private String secret() throws IOException {
        return Files.readString(token.file()).strip();
    }

    private HttpResponse<String> send(String method, String path, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
