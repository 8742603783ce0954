package vn.phusong.planner.ogcapi.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP/1.1 client of the server under test. */
public final class Http {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;

    public Http(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    public String root() {
        return root;
    }

    public Response get(String pathOrAddress) {
        return send("GET", pathOrAddress, Map.of());
    }

    public Response get(String pathOrAddress, String header, String value) {
        return send("GET", pathOrAddress, Map.of(header, value));
    }

    public Response send(String method, String pathOrAddress, Map<String, String> headers) {
        URI uri = URI.create(pathOrAddress.startsWith("http") ? pathOrAddress : root + pathOrAddress);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        try {
            return new Response(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request line as it stands, however malformed, and returns all that comes back. */
    public String raw(String requestLine) {
        URI address = URI.create(root);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = requestLine + "\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A response, read to its end. */
    public record Response(HttpResponse<byte[]> raw) {

        public int status() {
            return raw.statusCode();
        }

        /** Empty where the header is missing. */
        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        public byte[] bytes() {
            if (!header("Content-Encoding").equals("gzip")) {
                return raw.body();
            }
            try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(raw.body()))) {
                return gzip.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(bytes());
        }

        /** Address of the first link with a rel; fails if there is none. */
        public String link(String rel) {
            for (JsonNode link : json().get("links")) {
                if (link.get("rel").asString().equals(rel)) {
                    return link.get("href").asString();
                }
            }
            throw new AssertionError("no link " + rel + " in " + text());
        }
    }
}
