package vn.phusong.planner.elevation;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Checks that a TIFF is complete: that its first directory and all pixels it points to lie within the
 * file. The library reads what a truncated file lacks as zeros, which would pass for a flat sea.
 *
 * <p>TIFF 6.0 §2 and the BigTIFF extension; pixels are where StripOffsets or TileOffsets say.
 */
final class TiffExtent {

    private static final int CLASSIC = 42;
    private static final int BIG = 43;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTE_COUNTS = 325;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final ImageInputStream stream;
    private boolean big;
    private long[] offsets = {};
    private long[] byteCounts = {};

    private TiffExtent(ImageInputStream stream) {
        this.stream = stream;
    }

    /**
     * Length in bytes that the file must at least have.
     *
     * @throws IOException if the file is no TIFF or ends before its directory does
     */
    static long end(Path file) throws IOException {
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            TiffExtent extent = new TiffExtent(stream);
            extent.readDirectory();
            long end = 0;
            for (int i = 0; i < Math.min(extent.offsets.length, extent.byteCounts.length); i++) {
                end = Math.max(end, extent.offsets[i] + extent.byteCounts[i]);
            }
            return end;
        } catch (EOFException e) {
            throw new IOException("it ends before its directory does", e);
        }
    }

    private void readDirectory() throws IOException {
        int order = stream.readUnsignedShort();
        stream.setByteOrder(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int version = stream.readUnsignedShort();
        if ((order != 0x4949 && order != 0x4D4D) || (version != CLASSIC && version != BIG)) {
            throw new IOException("it does not begin as a TIFF does");
        }
        big = version == BIG;
        if (big) {
            stream.skipBytes(4);
        }
        stream.seek(readLength());
        long entries = big ? stream.readLong() : stream.readUnsignedShort();
        for (long i = 0; i < entries; i++) {
            readEntry();
        }
    }

    private void readEntry() throws IOException {
        int tag = stream.readUnsignedShort();
        int type = stream.readUnsignedShort();
        long count = readLength();
        long after = stream.getStreamPosition() + (big ? 8 : 4);
        switch (tag) {
            case STRIP_OFFSETS, TILE_OFFSETS -> offsets = values(type, count);
            case STRIP_BYTE_COUNTS, TILE_BYTE_COUNTS -> byteCounts = values(type, count);
            default -> {
                // Other tags say nothing about where pixels are.
            }
        }
        stream.seek(after);
    }

    private long[] values(int type, long count) throws IOException {
        int size = type == SHORT ? 2 : type == LONG ? 4 : 8;
        if (count < 0 || count * size > stream.length()) {
            throw new EOFException();
        }
        if (count * size > (big ? 8 : 4)) {
            stream.seek(readLength());
        }
        long[] values = new long[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (type) {
                case SHORT -> stream.readUnsignedShort();
                case LONG -> stream.readUnsignedInt();
                default -> stream.readLong();
            };
        }
        return values;
    }

    /** An offset or count: 4 bytes, in a BigTIFF 8. */
    private long readLength() throws IOException {
        return big ? stream.readLong() : stream.readUnsignedInt();
    }
}
