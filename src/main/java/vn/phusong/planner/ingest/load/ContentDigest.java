package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over a sequence of parts, each with its length, so that no two sequences look alike. */
final class ContentDigest {
    private final MessageDigest sha256;

    ContentDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    ContentDigest add(@Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(text == null ? -1 : bytes.length).flip());
        sha256.update(bytes);
        return this;
    }

    /** A stream that is the last part. */
    ContentDigest addRest(InputStream content) throws IOException {
        content.transferTo(sink());
        return this;
    }

    /** Takes what is written to it as the last part. */
    OutputStream sink() {
        return new DigestOutputStream(OutputStream.nullOutputStream(), sha256);
    }

    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
