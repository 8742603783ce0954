package vn.phusong.planner.elevation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.phusong.radio.terrain.GeographicGrid;
import vn.phusong.radio.terrain.HeightRaster;

/** SHA-256 of what a terrain model holds, so that the same content in another file is the same. */
final class ContentHash {

    private final MessageDigest digest;

    private ContentHash(GeographicGrid grid) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        ByteBuffer frame = ByteBuffer.allocate(4 * Double.BYTES + 2 * Integer.BYTES);
        frame.putDouble(grid.west_deg()).putDouble(grid.north_deg());
        frame.putDouble(grid.lonStep_deg()).putDouble(grid.latStep_deg());
        frame.putInt(grid.columns()).putInt(grid.rows());
        digest.update(frame.array());
    }

    static String of(HeightRaster raster) {
        ContentHash hash = new ContentHash(raster.grid());
        ByteBuffer line = ByteBuffer.allocate(raster.grid().columns() * Float.BYTES);
        for (int row = 0; row < raster.grid().rows(); row++) {
            line.clear();
            for (int column = 0; column < raster.grid().columns(); column++) {
                line.putFloat(raster.pointHeight_m(column, row));
            }
            hash.digest.update(line.array());
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    static String of(GeographicGrid grid, byte[] classes) {
        ContentHash hash = new ContentHash(grid);
        hash.digest.update(classes);
        return HexFormat.of().formatHex(hash.digest.digest());
    }
}
