package vn.phusong.planner.ogcapi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A response with a strong entity tag. The tag is made of what determines the bytes (data version, address, query), so
 * that an unchanged page is a 304 before anything is selected or written. Compression is done here because Tomcat leaves
 * responses with strong tags alone; the compressed bytes have a tag of their own.
 */
final class Answer {

    /** Raise it when the same data version is written in other bytes than before. */
    private static final int WRITING = 1;

    private final HttpServletRequest request;
    private final String tag;
    private final HttpHeaders headers = new HttpHeaders();

    /** @param determinants everything that the bytes hang on */
    Answer(HttpServletRequest request, MediaType mediaType, Object... determinants) {
        this.request = request;
        StringBuilder text = new StringBuilder().append(WRITING).append('\n').append(mediaType);
        for (Object determinant : determinants) {
            text.append('\n').append(determinant);
        }
        this.tag = sha256(text.toString().getBytes(StandardCharsets.UTF_8));
        headers.setContentType(mediaType);
        headers.setCacheControl("public, no-cache");
        headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING));
    }

    Answer header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    ResponseEntity<byte[]> send(Supplier<byte[]> body) {
        return send(body, () -> gzipped(body.get()));
    }

    /** @param gzipped the same bytes, compressed before */
    ResponseEntity<byte[]> send(Supplier<byte[]> plain, Supplier<byte[]> gzipped) {
        boolean compress = acceptsGzip();
        String etag = '"' + tag + (compress ? "-gzip" : "") + '"';
        headers.setETag(etag);
        if (isKnown(etag)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        if (compress) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return new ResponseEntity<>(compress ? gzipped.get() : plain.get(), headers, HttpStatus.OK);
    }

    private boolean isKnown(String etag) {
        for (String header : Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH))) {
            for (String known : header.split(",")) {
                String candidate = known.trim();
                if (candidate.equals("*") || candidate.equals(etag) || candidate.equals("W/" + etag)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean acceptsGzip() {
        for (String header : Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))) {
            for (String coding : header.toLowerCase(Locale.ROOT).split(",")) {
                String text = coding.replace(" ", "");
                if ((text.equals("gzip") || text.startsWith("gzip;")) && !text.matches("gzip;q=0(\\.0*)?")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Fastest level: pages are made for one request, and the network is seldom the narrow part. */
    private static byte[] gzipped(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (OutputStream gzip = new FastGzip(bytes)) {
            gzip.write(plain);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
