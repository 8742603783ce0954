package vn.phusong.planner.elevation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.phusong.radio.terrain.HeightRaster;

/** SHA-256 of what a terrain model holds and where, so that the same content in another file is the same. */
final class ContentHash {

    private final MessageDigest digest;

    private ContentHash(String frame) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        digest.update(frame.getBytes(StandardCharsets.UTF_8));
    }

    static String of(String frame, HeightRaster raster) {
        ContentHash hash = new ContentHash(frame);
        int columns = raster.grid().columns();
        ByteBuffer line = ByteBuffer.allocate(columns * Float.BYTES);
        for (int row = 0; row < raster.grid().rows(); row++) {
            line.clear();
            for (int column = 0; column < columns; column++) {
                line.putFloat(raster.pointHeight_m(column, row));
            }
            hash.digest.update(line.array());
        }
        return hash.hex();
    }

    static String of(String frame, byte[] classes) {
        ContentHash hash = new ContentHash(frame);
        hash.digest.update(classes);
        return hash.hex();
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
